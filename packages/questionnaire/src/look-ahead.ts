import type { Answers, Outlook } from '@ai-toolkit/model'
import { compareVersions } from './compare-versions.ts'
import type { CompiledQuestionnaire } from './compile-questionnaire.ts'
import { countCoverage } from './count-coverage.ts'
import { decideLevels } from './decide-levels.ts'
import { decideStates } from './decide-states.ts'
import { evaluateMeasures } from './evaluate-measures.ts'
import { listMeasures } from './list-measures.ts'
import { isAnnounced } from './question-points.ts'

/** What answers would come to in the edition from which all announced questions count; undefined where none is announced for a later one. */
export function lookAhead(compiled: CompiledQuestionnaire, answers: Answers['answers'], edition: string): Outlook | undefined {
  const announced = [...compiled.questions.values()]
    .filter(({ source }) => isAnnounced(source, edition))
    .flatMap(({ source }) => source.announced ?? [])
  const latest = announced.sort(compareVersions).at(-1)
  if (latest === undefined) return undefined
  const states = decideStates(compiled, answers, latest)
  const evaluation = evaluateMeasures(compiled, states, latest)
  return {
    edition: latest,
    coverage: countCoverage([...states.decisions.values()], latest),
    measures: listMeasures(evaluation).filter(({ of }) => of === undefined),
    levels: decideLevels(evaluation).filter(({ of }) => of === undefined),
  }
}

import type { Answers, Assessment, Edition, LevelResult, MeasureResult, QuestionResult } from '@ai-toolkit/model'
import { assess, type CompiledQuestionnaire, compileQuestionnaire } from '@ai-toolkit/questionnaire'

/** Answers scored by one edition, with every result by what it is of. */
export interface Scored {
  compiled: CompiledQuestionnaire
  assessment: Assessment
  questions: ReadonlyMap<string, QuestionResult>
  /** By `resultKey`. */
  measures: ReadonlyMap<string, MeasureResult>
  levels: ReadonlyMap<string, LevelResult>
}

/** Scores answers as they stand, whatever digest they name. Undefined where the edition has no such questionnaire. */
export type Score = (answers: Answers) => Scored | undefined

/** Compiles the questionnaires of an edition once, for any number of answers. */
export function scoreWith(edition: Edition): Score {
  const known = new Map(
    edition.resources.flatMap(({ questionnaire, questionnaireDigest: digest = '' }) =>
      questionnaire === undefined ? [] : [[questionnaire.id, { compiled: compileQuestionnaire(questionnaire), digest }] as const],
    ),
  )
  return (answers) => {
    const found = known.get(answers.questionnaire)
    if (found === undefined) return undefined
    const assessment = assess(found.compiled, answers, { edition: edition.edition, digest: found.digest })
    return {
      compiled: found.compiled,
      assessment,
      questions: new Map(assessment.questions.map((result) => [result.id, result])),
      measures: new Map(assessment.measures.map((result) => [resultKey(result.measure, result.of), result])),
      levels: new Map(assessment.levels.map((result) => [resultKey(result.level, result.of), result])),
    }
  }
}

/** A measure or level of the whole, or its value for a question or section. */
export function resultKey(id: string, of: string | undefined): string {
  return of === undefined ? id : `${id} ${of}`
}

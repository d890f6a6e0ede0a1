import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import { compareAssessments, openInstrument } from '@ai-toolkit/exchange'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { compareText } from '../answers/compare-text.ts'
import { assessText } from '../assess-text.ts'
import { openAnswered } from '../editions/open-answered.ts'
import { exitStatus } from '../exit-status.ts'
import { type Assessed, readAnswers } from '../read-answers.ts'
import { jsonReport, printJson, printResult, showFaults } from '../talk.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface AssessOptions extends CallOptions {
  /** An earlier answer file to the same questionnaire. */
  compare?: string
  /** Score what is in order of a file with errors. */
  partial?: true
}

/** `toolkit assess <answers>`: the assessment of an answer file by the edition that it
 * belongs to, for a person or, with `--json`, as the value of assessment.schema.json. */
export async function assess({ arguments: [path = ''], options }: { arguments: string[]; options: AssessOptions }): Promise<number> {
  const { content, notices } = await openAnswered(path, options.content ?? 'content', [])
  if (content.value === undefined) return fail(content.diagnostics, content.sources, options)
  const strictness = options.partial ? 'usable' : 'whole'
  const read = await readAnswers(path, content.value, strictness)
  const earlier = options.compare === undefined ? undefined : await readAnswers(options.compare, content.value, strictness)
  const others = checkSame(read.value, earlier?.value)
  const diagnostics = [...notices, ...read.diagnostics, ...(earlier?.diagnostics ?? []), ...others]
  const sources = new Map([...read.sources, ...(earlier?.sources ?? [])])
  const lacksEarlier = earlier !== undefined && earlier.value === undefined
  if (read.value === undefined || lacksEarlier || others.length > 0) return fail(diagnostics, sources, options)
  if (!options.json) showFaults(diagnostics, sources)
  report(read.value, earlier?.value, content.value, options)
  return exitStatus.done
}

/** Results of two questionnaires cannot be compared. */
function checkSame(now: Assessed | undefined, earlier: Assessed | undefined): Diagnostic[] {
  if (now === undefined || earlier === undefined || now.questionnaire.id === earlier.questionnaire.id) return []
  return [codes.answersOtherQuestionnaire.at(wholeFile(earlier.file), { found: earlier.questionnaire.id, wanted: now.questionnaire.id })]
}

function report(now: Assessed, earlier: Assessed | undefined, edition: Edition, options: AssessOptions): void {
  const { assessment, questionnaire, answers } = now
  const comparison = earlier && compareAssessments(questionnaire, earlier, now)
  if (options.json) printJson(comparison === undefined ? assessment : { assessment, comparison })
  else {
    printResult(assessText(assessment, answers, openInstrument(edition, questionnaire.id)))
    if (comparison !== undefined && earlier !== undefined) printResult(`\n${compareText(comparison, questionnaire, earlier, now)}`)
  }
}

function fail(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>, { json }: AssessOptions): number {
  if (json) printJson(jsonReport(diagnostics))
  else showFaults(diagnostics, sources)
  return exitStatus.inputHasErrors
}

import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { findQuestionnaire, writeAnswersText } from '@ai-toolkit/exchange'
import { type Merge, mergeAnswers, settleConflict } from '@ai-toolkit/form'
import type { Diagnostic, Edition, Questionnaire } from '@ai-toolkit/model'
import { conflictText } from '../answers/merge-text.ts'
import { putOut } from '../answers/put-out.ts'
import { type AnswerFileRead, readAnswerFile } from '../answers/read-answer-file.ts'
import { schemaSeenFrom } from '../answers/schema-path.ts'
import { openAnswered } from '../editions/open-answered.ts'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, plural, printJson, printResult, say, showFaults } from '../talk.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface AnswersMergeOptions extends CallOptions {
  force?: true
  /** Whose answer stands where both say something else. */
  prefer?: 'a' | 'b'
}

/**
 * `toolkit answers merge <a> <b>`: two people's answers joined question by question, to stdout or to the file of `--out`. Where both say something
 * else nothing is written, unless `--prefer` says whose answer stands.
 */
export async function answersMerge({
  arguments: [pathA = '', pathB = ''],
  options,
}: {
  arguments: string[]
  options: AnswersMergeOptions
}): Promise<number> {
  const { content, notices } = await openAnswered(pathA, options.content ?? 'content', [])
  if (content.value === undefined) return refuse(content.diagnostics, content.sources, options)
  const [a, b] = await Promise.all([readAnswerFile(pathA, content.value), readAnswerFile(pathB, content.value)])
  const diagnostics = [...notices, ...a.diagnostics, ...b.diagnostics, ...checkSame(a, b)]
  const sources = new Map([...a.sources, ...b.sources])
  if (a.value === undefined || b.value === undefined || hasErrors(diagnostics)) return refuse(diagnostics, sources, options)
  const questionnaire = questionnaireOf(content.value, a.value.questionnaire)
  const merge = mergeAnswers(undefined, a.value, b.value)
  const { prefer } = options
  if (merge.conflicts.length > 0 && prefer === undefined) return reportConflicts(merge, questionnaire, a.file, b.file, diagnostics, options)
  const settled = merge.conflicts.reduce((answers, conflict) => settleConflict(answers, conflict, prefer ?? 'a'), merge.answers)
  if (!options.json) say(summary(merge, prefer === 'b' ? b.file : a.file))
  const format = /\.json$/i.test(options.out ?? '') ? 'json' : 'yaml'
  const text = writeAnswersText(settled, questionnaire, format, schemaSeenFrom(options.out))
  return putOut({ content: text, out: options.out, options, diagnostics, sources })
}

/** That both files answer the same questionnaire; each belongs to the edition, or could not be read. */
function checkSame(a: AnswerFileRead, b: AnswerFileRead): Diagnostic[] {
  const [wanted, found] = [a.value?.questionnaire, b.value?.questionnaire]
  if (wanted === undefined || found === undefined || wanted === found) return []
  return [codes.answersOtherQuestionnaire.at(wholeFile(b.file), { found, wanted })]
}

function questionnaireOf(edition: Edition, id: string): Questionnaire {
  const found = findQuestionnaire(edition, id)
  if (found === undefined) throw new Error(`The edition has no questionnaire “${id}”.`)
  return found.compiled.source
}

function reportConflicts(
  { conflicts, taken }: Merge,
  questionnaire: Questionnaire,
  a: string,
  b: string,
  diagnostics: Diagnostic[],
  options: AnswersMergeOptions,
): number {
  if (options.json) printJson({ ...jsonReport(diagnostics), conflicts, taken, written: [] })
  else {
    showFaults(diagnostics, new Map())
    printResult(`At ${plural(conflicts.length, 'place')} the files say something else:\n${conflictText(conflicts, questionnaire, a, b)}`)
    say('Nothing was written. Agree on one of them in the files, or decide for all with --prefer a or --prefer b.')
  }
  return exitStatus.inputHasErrors
}

function summary({ conflicts, taken }: Merge, preferred: string): string {
  const decided = conflicts.length === 0 ? '' : ` At ${plural(conflicts.length, 'place')} both said something else; what ${preferred} says stands.`
  return `Merged: something came from the second file at ${plural(taken.length, 'question')}.${decided}`
}

import { hasErrors } from '@ai-toolkit/diagnostics'
import { findQuestionnaire, listOpenQuestions } from '@ai-toolkit/exchange'
import type { Diagnostic } from '@ai-toolkit/model'
import { assess } from '@ai-toolkit/questionnaire'
import { checkText } from '../answers/check-text.ts'
import { readAnswerFile } from '../answers/read-answer-file.ts'
import { openAnswered } from '../editions/open-answered.ts'
import { exitStatus } from '../exit-status.ts'
import { countInWords, jsonReport, printJson, printResult, showDiagnostics } from '../talk.ts'
import type { Call } from '../verb.ts'

/** `toolkit answers check <answers>`: what is wrong with an answer file, where; and whether it is complete, or what is still open. */
export async function answersCheck({ arguments: [path = ''], options }: Call): Promise<number> {
  const { content, notices } = await openAnswered(path, options.content ?? 'content', [])
  if (content.value === undefined) return fail(content.diagnostics, content.sources, options.json === true)
  const { value: answers, sources, ...read } = await readAnswerFile(path, content.value)
  const diagnostics = [...notices, ...read.diagnostics]
  const found = answers && findQuestionnaire(content.value, answers.questionnaire)
  if (answers === undefined || found === undefined || hasErrors(diagnostics)) return fail(diagnostics, sources, options.json === true)
  const { source: questionnaire } = found.compiled
  const assessment = assess(found.compiled, answers, { edition: content.value.edition, digest: found.digest })
  const open = listOpenQuestions(questionnaire, assessment, answers)
  if (options.json) printJson({ ...jsonReport(diagnostics), complete: open.length === 0, coverage: assessment.coverage, open })
  else {
    showDiagnostics(diagnostics, sources)
    printResult(checkText(questionnaire, answers, assessment, open))
  }
  return exitStatus.done
}

function fail(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>, asJson: boolean): number {
  if (asJson) printJson(jsonReport(diagnostics))
  else {
    showDiagnostics(diagnostics, sources)
    printResult(`Not in order: ${countInWords(diagnostics)}.`)
  }
  return exitStatus.inputHasErrors
}

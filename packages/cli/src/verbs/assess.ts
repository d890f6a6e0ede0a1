import { hasErrors } from '@ai-toolkit/diagnostics'
import { assessText } from '../assess-text.ts'
import { exitStatus } from '../exit-status.ts'
import { readAnswers } from '../read-answers.ts'
import { readContent } from '../read-content.ts'
import { jsonReport, printJson, printResult, showFaults } from '../talk.ts'
import type { Call } from '../verb.ts'

/** `toolkit assess <answers>`: the assessment of an answer file, for a person or, with `--json`, as the value of assessment.schema.json. */
export async function assess({ arguments: [path = ''], options }: Call): Promise<number> {
  const content = await readContent(options.content ?? 'content', [])
  if (content.value === undefined) return fail(content.diagnostics, content.sources, options.json === true)
  const read = await readAnswers(path, content.value)
  if (read.value === undefined || hasErrors(read.diagnostics)) return fail(read.diagnostics, read.sources, options.json === true)
  const { assessment, questionnaire, answers } = read.value
  if (options.json) printJson(assessment)
  else {
    showFaults(read.diagnostics, read.sources)
    printResult(assessText(assessment, questionnaire, answers))
  }
  return exitStatus.done
}

function fail(diagnostics: Parameters<typeof showFaults>[0], sources: ReadonlyMap<string, string>, asJson: boolean): number {
  if (asJson) printJson(jsonReport(diagnostics))
  else showFaults(diagnostics, sources)
  return exitStatus.inputHasErrors
}

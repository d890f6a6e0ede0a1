import { formatSarif, hasErrors } from '@ai-toolkit/diagnostics'
import { measureCoverage } from '@ai-toolkit/edition'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { checkAll } from '../check-all.ts'
import { coverageText } from '../coverage-text.ts'
import { exitStatus } from '../exit-status.ts'
import { engineVersion } from '../made-with.ts'
import { countInWords, jsonReport, plural, printJson, printResult, showDiagnostics } from '../talk.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface CheckOptions extends CallOptions {
  coverage?: true
}

/** `toolkit check`: every finding about the content and the templates, all of them in one run. */
export async function check({ options }: { options: CheckOptions }): Promise<number> {
  const { content = 'content', templates = 'templates' } = options
  const { edition: compiled, diagnostics, texts } = await checkAll({ content, templates })
  const edition = options.coverage ? compiled : undefined
  if (options.sarif) printJson(formatSarif(diagnostics, { version: await engineVersion() }))
  else if (options.json) printJson({ ...jsonReport(diagnostics), ...(edition && { coverage: measureCoverage(edition) }) })
  else {
    showDiagnostics(diagnostics, texts)
    printSummary(texts.size, diagnostics, edition)
  }
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}

function printSummary(files: number, diagnostics: readonly Diagnostic[], edition: Edition | undefined): void {
  if (edition !== undefined) printResult(`${coverageText(measureCoverage(edition))}\n`)
  printResult(`Checked ${plural(files, 'file')}: ${countInWords(diagnostics)}.`)
}

import { formatSarif, hasErrors } from '@ai-toolkit/diagnostics'
import { measureCoverage } from '@ai-toolkit/edition'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { checkBrands } from '../check-brands.ts'
import { coverageText } from '../coverage-text.ts'
import { exitStatus } from '../exit-status.ts'
import { engineVersion } from '../made-with.ts'
import { listPublications } from '../publications.ts'
import { reviewContent } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { countInWords, jsonReport, plural, printJson, printResult, showDiagnostics } from '../talk.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface CheckOptions extends CallOptions {
  coverage?: true
}

/** `toolkit check`: every finding about the content and the templates, all of them in one run. */
export async function check({ options }: { options: CheckOptions }): Promise<number> {
  const [content, look] = await Promise.all([reviewContent(options.content ?? 'content'), readLook(options.templates ?? 'templates')])
  const { value: publications, diagnostics: wordFindings } = listPublications(content, look, undefined)
  const brands = await checkBrands(options.templates ?? 'templates', publications, look)
  const diagnostics = [...content.diagnostics, ...look.diagnostics, ...brands.diagnostics, ...content.translationFindings, ...wordFindings]
  const edition = options.coverage ? content.value : undefined
  if (options.sarif) printJson(formatSarif(diagnostics, { version: await engineVersion() }))
  else if (options.json) printJson({ ...jsonReport(diagnostics), ...(edition && { coverage: measureCoverage(edition) }) })
  else {
    const sources = new Map([...content.sources, ...look.sources, ...brands.sources])
    showDiagnostics(diagnostics, sources)
    printSummary(sources.size, diagnostics, edition)
  }
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}

function printSummary(files: number, diagnostics: readonly Diagnostic[], edition: Edition | undefined): void {
  if (edition !== undefined) printResult(`${coverageText(measureCoverage(edition))}\n`)
  printResult(`Checked ${plural(files, 'file')}: ${countInWords(diagnostics)}.`)
}

import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { withInterrupt } from '../interrupt.ts'
import { makeReports } from '../make-reports.ts'
import { startProgress } from '../progress.ts'
import type { ReportFormat, ReportKind } from '../reports/report-kinds.ts'
import { jsonReport, printJson, printResult, showFaults } from '../talk.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface ReportCall extends CallOptions {
  kind?: ReportKind
}

/** `toolkit report <answers…>`: a branded report of each answer file, or one of all of them. */
export async function report({ arguments: answers, options }: { arguments: string[]; options: ReportCall }): Promise<number> {
  const progress = startProgress()
  return withInterrupt(async (signal) => {
    const {
      kind = 'full',
      content = 'content',
      templates = 'templates',
      out = 'dist/reports',
      brand = 'templates/brands/default',
      template,
      browser,
      locale: locales,
    } = options
    const formats = (options.format ?? ['html', 'pdf', 'json']) as ReportFormat[]
    const result = await makeReports({
      answers,
      kind,
      content,
      templates,
      brand,
      template,
      out,
      locales,
      formats,
      browser,
      onStep: progress.update,
      signal,
    }).finally(progress.end)
    if (signal.aborted) return exitStatus.interrupted
    if (options.json) printJson({ ...jsonReport(result.diagnostics), written: result.written })
    else {
      showFaults(result.diagnostics, result.sources)
      if (result.written.length > 0) printResult(`Wrote ${result.written.join(', ')}.`)
    }
    return hasErrors(result.diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
  })
}

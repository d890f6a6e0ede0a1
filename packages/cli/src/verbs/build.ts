import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Work } from '../build/work.ts'
import { type BuiltBundle, buildToolkit } from '../build-toolkit.ts'
import type { Format } from '../bundle-files.ts'
import { exitStatus } from '../exit-status.ts'
import { withInterrupt } from '../interrupt.ts'
import { startProgress } from '../progress.ts'
import { jsonReport, plural, printJson, printResult, showFaults } from '../talk.ts'
import type { Call } from '../verb.ts'

/** `toolkit build`: the bundle of the edition, in the formats asked for. */
export async function build({ options }: Call): Promise<number> {
  const progress = startProgress()
  return withInterrupt(async (signal) => {
    const { content = 'content', templates = 'templates', out = 'dist', edition, locale: locales, browser, paper, fresh, siteUrl } = options
    const formats = (options.format ?? ['html', 'form', 'pdf', 'json']) as Format[]
    const result = await buildToolkit({
      content,
      templates,
      out,
      formats,
      edition,
      locales,
      browser,
      paper,
      address: siteUrl,
      fresh,
      onStep: progress.update,
      signal,
    }).finally(progress.end)
    const { diagnostics, bundles, work } = result
    if (signal.aborted) return exitStatus.interrupted
    if (options.json)
      printJson({ ...jsonReport(diagnostics), work, ...(options.edition === 'all' ? { bundles: bundles.map(toJson) } : bundles.map(toJson)[0]) })
    else {
      showFaults(diagnostics, result.sources)
      for (const bundle of bundles) printResult(inWords(bundle, work))
    }
    return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
  })
}

function inWords({ folder, manifest }: BuiltBundle, { bundlesKept, pdfsPrinted, pdfsKept }: Work): string {
  const files = `${plural(manifest.files.length, 'file')} in ${folder}`
  if (bundlesKept > 0) return `Edition ${manifest.edition} is as it was built: nothing changed, ${files}.`
  const printed = pdfsKept === 0 ? '' : `; ${plural(pdfsPrinted, 'PDF')} printed, ${pdfsKept} kept`
  return `Built edition ${manifest.edition}: ${files}${printed}.`
}

function toJson({ folder, manifest }: BuiltBundle): object {
  return { folder, files: manifest.files.length }
}

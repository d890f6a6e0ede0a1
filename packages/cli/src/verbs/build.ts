import { hasErrors } from '@ai-toolkit/diagnostics'
import { buildToolkit } from '../build-toolkit.ts'
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
    const { content = 'content', templates = 'templates', out = 'dist', edition, locale: locales, browser } = options
    const formats = (options.format ?? ['html', 'form', 'pdf', 'json']) as Format[]
    const result = await buildToolkit({ content, templates, out, formats, edition, locales, browser, onStep: progress.update, signal }).finally(
      progress.end,
    )
    const { diagnostics, bundle } = result
    if (signal.aborted) return exitStatus.interrupted
    if (options.json) printJson({ ...jsonReport(diagnostics), ...(bundle && { folder: bundle.folder, files: bundle.manifest.files.length }) })
    else {
      showFaults(diagnostics, result.sources)
      if (bundle !== undefined)
        printResult(`Built edition ${bundle.manifest.edition}: ${plural(bundle.manifest.files.length, 'file')} in ${bundle.folder}.`)
    }
    return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
  })
}

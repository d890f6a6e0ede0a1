import { hasErrors } from '@ai-toolkit/diagnostics'
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
    const { content = 'content', templates = 'templates', out = 'dist', edition, locale: locales, browser, paper } = options
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
      onStep: progress.update,
      signal,
    }).finally(progress.end)
    const { diagnostics, bundles } = result
    if (signal.aborted) return exitStatus.interrupted
    if (options.json)
      printJson({ ...jsonReport(diagnostics), ...(options.edition === 'all' ? { bundles: bundles.map(toJson) } : bundles.map(toJson)[0]) })
    else {
      showFaults(diagnostics, result.sources)
      for (const { folder, manifest } of bundles)
        printResult(`Built edition ${manifest.edition}: ${plural(manifest.files.length, 'file')} in ${folder}.`)
    }
    return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
  })
}

function toJson({ folder, manifest }: BuiltBundle): object {
  return { folder, files: manifest.files.length }
}

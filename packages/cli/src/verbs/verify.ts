import { verifyBundle } from '@ai-toolkit/bundle'
import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { jsonReport, plural, printJson, printResult, showDiagnostics } from '../talk.ts'
import { userPath } from '../user-path.ts'
import type { Call } from '../verb.ts'

/** `toolkit verify <bundle>`: whether every file of a bundle is the one its manifest lists. */
export async function verify({ arguments: [folder = '.'], options }: Call): Promise<number> {
  const { value: manifest, diagnostics } = await verifyBundle(userPath(folder))
  if (options.json) printJson({ ...jsonReport(diagnostics), ...(manifest && { edition: manifest.edition, files: manifest.files.length }) })
  else {
    showDiagnostics(diagnostics, new Map())
    if (manifest !== undefined && !hasErrors(diagnostics)) {
      printResult(`Unchanged: all ${plural(manifest.files.length, 'file')} of edition ${manifest.edition} are as they were published.`)
    }
  }
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}

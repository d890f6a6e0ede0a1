import { stat } from 'node:fs/promises'
import { verifyBundle } from '@ai-toolkit/bundle'
import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { exitStatus } from '../exit-status.ts'
import { type ReportFinding, verifyReport } from '../proof/verify-report.ts'
import { verifyText } from '../proof/verify-text.ts'
import { findStore, type Store } from '../release/find-store.ts'
import { verifyStore } from '../release/verify-editions.ts'
import { jsonReport, plural, printJson, printResult, showDiagnostics } from '../talk.ts'
import { userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface VerifyCall extends CallOptions {
  /** A file, or the key itself. */
  publicKey?: string
}

/** `toolkit verify <path>`: whether a bundle or a sealed edition is as its manifest lists it, or a report as it was made, and its result what its answers give. */
export async function verify({ arguments: [path = '.'], options }: { arguments: string[]; options: VerifyCall }): Promise<number> {
  const store = await findStore(path)
  const tell = async () => ((await isReport(path)) ? tellOfReport(path, options) : tellOfBundle(path, options))
  const diagnostics = store === undefined ? await tell() : await tellOfStore(store, options)
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}

/** A bundle is a folder; what is not there is what its name says. */
async function isReport(path: string): Promise<boolean> {
  const stats = await stat(userPath(path)).catch(() => undefined)
  return stats?.isFile() ?? /\.(pdf|html?)$/i.test(path)
}

async function tellOfReport(path: string, options: VerifyCall): Promise<Diagnostic[]> {
  const { content = 'content', templates, brand, publicKey } = options
  const { diagnostics, report } = await verifyReport(path, { content, templates, brand, publicKey })
  if (options.json) printJson({ ...jsonReport(diagnostics), ...(report && { report: summaryOf(report) }) })
  else {
    showDiagnostics(diagnostics, new Map())
    if (report !== undefined) printResult(verifyText(report))
  }
  return diagnostics
}

/** What a program asks: no results, which stand in the report itself. */
function summaryOf({ file, manifest, seal, recomputed, signed }: ReportFinding) {
  return { file, ...(signed && { signed }), unchanged: seal === 'whole', recomputed: recomputed.map(({ outcome }) => outcome), manifest }
}

async function tellOfBundle(folder: string, options: CallOptions): Promise<Diagnostic[]> {
  const { value: manifest, diagnostics } = await verifyBundle(userPath(folder))
  if (options.json) printJson({ ...jsonReport(diagnostics), ...(manifest && { edition: manifest.edition, files: manifest.files.length }) })
  else {
    showDiagnostics(diagnostics, new Map())
    if (manifest !== undefined && !hasErrors(diagnostics)) {
      printResult(`Unchanged: all ${plural(manifest.files.length, 'file')} of edition ${manifest.edition} are as they were published.`)
    }
  }
  return diagnostics
}

async function tellOfStore(store: Store, options: CallOptions): Promise<Diagnostic[]> {
  const { editions, diagnostics } = await verifyStore(store)
  if (options.json) printJson({ ...jsonReport(diagnostics), editions })
  else {
    showDiagnostics(diagnostics, new Map())
    if (!hasErrors(diagnostics)) printResult(`Unchanged: ${editions.length === 0 ? 'no edition is sealed' : `as sealed are ${editions.join(', ')}`}.`)
  }
  return diagnostics
}

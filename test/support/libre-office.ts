import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Run, run } from './run-toolkit.ts'

/** Has LibreOffice, without a screen and in a profile of its own, make PDFs of documents: `<out>/<name>.pdf`. */
export function convertToPdf(documents: readonly string[], out: string): Promise<Run> {
  const profile = pathToFileURL(join(out, 'profile')).href
  return run('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', out, ...documents])
}

import { fileURLToPath } from 'node:url'
import { type FormLook, pageBuild, pageEntries } from '@ai-toolkit/form'
import { build } from 'esbuild'

/** What all forms of a build share. */
export type FormScripts = Pick<FormLook, 'loader' | 'program'>

/** Bundles the two scripts of the form from their sources: a tenth of a second, and nothing built lies about to grow old. */
export async function bundleFormScripts(): Promise<FormScripts> {
  const [loader, program] = await Promise.all([bundle(pageEntries.loader), bundle(pageEntries.program)])
  return { loader, program }
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ ...pageBuild, entryPoints: [fileURLToPath(entry)] })
  const [script] = outputFiles
  if (script === undefined) throw new Error(`esbuild made nothing of ${entry}`)
  return script.text
}

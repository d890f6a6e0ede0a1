import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { ownFolderName, removeLeftFolders } from '@ai-toolkit/source'
import type { BundleFile } from './write-bundle.ts'
import { diagnoseWriteError } from './write-errors.ts'

/**
 * Writes single files into a folder that holds others, such as reports: all of them aside first, then each moved to its name. No reader
 * ever sees half a file, and a failure before the moves changes nothing.
 */
export async function replaceFiles(folder: string, files: readonly BundleFile[]): Promise<Diagnostic[]> {
  const place = resolve(folder)
  let aside: string | undefined
  try {
    await mkdir(place, { recursive: true })
    aside = await mkdtemp(join(place, ownFolderName(asideFolders, process.pid)))
    for (const [index, { content, mode }] of files.entries()) await writeFile(join(aside, String(index)), content, { mode })
    for (const [index, { path }] of files.entries()) {
      await mkdir(dirname(join(place, path)), { recursive: true })
      await rename(join(aside, String(index)), join(place, path))
    }
    return []
  } catch (error) {
    return [diagnoseWriteError(error, wholeFile(folder))]
  } finally {
    if (aside !== undefined) await rm(aside, { recursive: true, force: true })
  }
}

/** Removes what `replaceFiles` of a program that was killed left aside in the folder. */
export function clearLeftFiles(folder: string): Promise<void> {
  return removeLeftFolders(resolve(folder), asideFolders)
}

const asideFolders = '.new'

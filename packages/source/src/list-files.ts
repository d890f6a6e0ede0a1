import type { Dirent } from 'node:fs'
import { readdir, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { diagnoseReadError } from './read-errors.ts'

/** What is found on the way; a folder deeper in adds to it. */
interface Listing {
  root: string
  paths: string[]
  diagnostics: Diagnostic[]
  entriesLeft: number
  /** Folders right under the root that are passed over. */
  leaveOut: readonly string[]
}

/**
 * The paths of all files under a folder, relative to it, with forward slashes, sorted by code unit. Left out: names that begin with
 * a dot, `node_modules` and `dist`, and the folders `leaveOut` right under the root. No value where there is no such folder, or where it holds more than `limit` files and folders.
 */
export async function listFiles(root: string, limit: number, leaveOut: readonly string[] = []): Promise<Checked<string[]>> {
  const missing = await findRootFault(root)
  if (missing) return { value: undefined, diagnostics: [missing] }
  const listing: Listing = { root, paths: [], diagnostics: [], entriesLeft: limit, leaveOut }
  await listFolder(listing, '')
  if (listing.entriesLeft < 0) return { value: undefined, diagnostics: [codes.tooManyFiles.at(wholeFile(root), { path: root, limit })] }
  return { value: listing.paths.sort(), diagnostics: listing.diagnostics }
}

async function findRootFault(root: string): Promise<Diagnostic | undefined> {
  try {
    const stats = await stat(root)
    return stats.isDirectory() ? undefined : codes.notAFolder.at(wholeFile(root), { path: root })
  } catch (error) {
    return diagnoseReadError(error, { location: root, path: root }, codes.missingFolder)
  }
}

async function listFolder(listing: Listing, folder: string): Promise<void> {
  const location = join(listing.root, folder)
  try {
    const entries = await readdir(location, { withFileTypes: true })
    for (const entry of entries) await listEntry(listing, folder + entry.name, entry)
  } catch (error) {
    listing.diagnostics.push(await diagnoseReadError(error, { location, path: folder || listing.root }, codes.missingFolder))
  }
}

async function listEntry(listing: Listing, path: string, entry: Dirent): Promise<void> {
  if (isSkipped(entry.name) || listing.leaveOut.includes(path) || listing.entriesLeft < 0) return
  listing.entriesLeft -= 1
  if (entry.isDirectory()) await listFolder(listing, `${path}/`)
  else if (entry.isFile()) listing.paths.push(path)
  else listing.diagnostics.push(await diagnoseOddity(listing.root, path, entry))
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist'
}

async function diagnoseOddity(root: string, path: string, entry: Dirent): Promise<Diagnostic> {
  if (entry.isSymbolicLink()) return codes.symbolicLink.at(wholeFile(path), { path, target: await readlink(join(root, path)) })
  const kind = entry.isFIFO() ? 'a named pipe' : entry.isSocket() ? 'a socket' : 'a device'
  return codes.notAFile.at(wholeFile(path), { path, kind })
}

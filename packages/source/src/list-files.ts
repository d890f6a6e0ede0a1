import { type Dirent, readdirSync, readlinkSync, statSync } from 'node:fs'
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
export function listFiles(root: string, limit: number, leaveOut: readonly string[] = []): Checked<string[]> {
  const missing = findRootFault(root)
  if (missing) return { value: undefined, diagnostics: [missing] }
  const listing: Listing = { root, paths: [], diagnostics: [], entriesLeft: limit, leaveOut }
  listFolder(listing, '')
  if (listing.entriesLeft < 0) return { value: undefined, diagnostics: [codes.tooManyFiles.at(wholeFile(root), { path: root, limit })] }
  return { value: listing.paths.sort(), diagnostics: listing.diagnostics }
}

function findRootFault(root: string): Diagnostic | undefined {
  try {
    const stats = statSync(root)
    return stats.isDirectory() ? undefined : codes.notAFolder.at(wholeFile(root), { path: root })
  } catch (error) {
    return diagnoseReadError(error, { location: root, path: root }, codes.missingFolder)
  }
}

function listFolder(listing: Listing, folder: string): void {
  const location = join(listing.root, folder)
  try {
    const entries = readdirSync(location, { withFileTypes: true })
    for (const entry of entries) listEntry(listing, folder + entry.name, entry)
  } catch (error) {
    listing.diagnostics.push(diagnoseReadError(error, { location, path: folder || listing.root }, codes.missingFolder))
  }
}

function listEntry(listing: Listing, path: string, entry: Dirent): void {
  if (isSkipped(entry.name) || listing.leaveOut.includes(path) || listing.entriesLeft < 0) return
  listing.entriesLeft -= 1
  if (entry.isDirectory()) listFolder(listing, `${path}/`)
  else if (entry.isFile()) listing.paths.push(path)
  else listing.diagnostics.push(diagnoseOddity(listing.root, path, entry))
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist'
}

function diagnoseOddity(root: string, path: string, entry: Dirent): Diagnostic {
  if (entry.isSymbolicLink()) return codes.symbolicLink.at(wholeFile(path), { path, target: readlinkSync(join(root, path)) })
  const kind = entry.isFIFO() ? 'a named pipe' : entry.isSocket() ? 'a socket' : 'a device'
  return codes.notAFile.at(wholeFile(path), { path, kind })
}

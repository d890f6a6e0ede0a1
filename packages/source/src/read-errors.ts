import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type Code, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'

/** Where a file or folder is for the machine, and what it is called in findings. */
export interface Target {
  location: string
  path: string
}

/** Faults of a disk or a path that a person can mend, in words. Codes: errno(3). */
const reasons = new Map([
  ['EACCES', 'reading it is not permitted'],
  ['EPERM', 'reading it is not permitted'],
  ['EBUSY', 'another program holds it open'],
  ['EIO', 'the disk reports a fault'],
  ['ELOOP', 'it is a symbolic link that cannot be followed'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'the path is too long for this file system'],
  ['ENXIO', 'it is a socket'],
])

/** What an error of the file system says about the target; any other error is not the user's doing and is thrown on. */
export async function diagnoseReadError(error: unknown, target: Target, missing: Code<{ path: string; nearby: string[] }>): Promise<Diagnostic> {
  const { path } = target
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing.at(wholeFile(path), { path, nearby: await listNeighbours(target) })
  const why = reasons.get(code)
  if (why === undefined) throw error
  return codes.cannotRead.at(wholeFile(path), { path, why })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The paths of what stands in the same folder, written as the target's path is; none where that folder is missing too. */
async function listNeighbours({ location, path }: Target): Promise<string[]> {
  const start = path.slice(0, path.length - basename(path).length)
  try {
    return (await readdir(dirname(location))).sort().map((name) => start + name)
  } catch (error) {
    if (codeOf(error) === '') throw error
    return []
  }
}

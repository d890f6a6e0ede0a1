import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Code, codes, wholeFile, whySystemRefused } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'

/** Where a file or folder is for the machine, and what it is called in findings. */
export interface Target {
  location: string
  path: string
}

/** What an error of the file system says about the target; any other error is not the user's doing and is thrown on. */
export function diagnoseReadError(error: unknown, target: Target, missing: Code<{ path: string; nearby: string[] }>): Diagnostic {
  const { path } = target
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing.at(wholeFile(path), { path, nearby: listNeighbours(target) })
  const why = whySystemRefused(error)
  if (why === undefined) throw error
  return codes.cannotRead.at(wholeFile(path), { path, why })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The paths of what stands in the same folder, written as the target's path is; none where that folder is missing too. */
function listNeighbours({ location, path }: Target): string[] {
  const start = path.slice(0, path.length - basename(path).length)
  try {
    return readdirSync(dirname(location))
      .sort()
      .map((name) => start + name)
  } catch (error) {
    if (codeOf(error) === '') throw error
    return []
  }
}

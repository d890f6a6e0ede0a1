import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { join, sep } from 'node:path'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { decodeText } from './decode-text.ts'
import { digestOf } from './digest.ts'
import { diagnoseReadError, type Target } from './read-errors.ts'
import { defaultLimits, isText, type Limits, type SourceFile } from './source-file.ts'

/**
 * Reads one file that the user named; a symbolic link is followed, as the user chose it. No value where nothing could be read.
 * A file with faulty text stands with its bytes beside the finding. It is read at once, on the thread that asks: for files of some kB, that takes a
 * fraction of what going to another thread and back does, four times for each.
 */
export async function readSourceFile(path: string, limits: Partial<Limits> = {}): Promise<Checked<SourceFile>> {
  const target = { location: path, path: path.split(sep).join('/') }
  return readTarget(target, { ...defaultLimits, ...limits }, constants.O_RDONLY)
}

/** Reads one file of a folder as `readTree` does: `path` is relative to the folder, with forward slashes; a symbolic link is refused. */
export async function readTreeFile(root: string, path: string, limits: Partial<Limits> = {}): Promise<Checked<SourceFile>> {
  const target = { location: join(root, path), path }
  return readTarget(target, { ...defaultLimits, ...limits }, constants.O_RDONLY | constants.O_NOFOLLOW)
}

/** Reads the file at a location under the name that findings shall give it. `flags` as in open(2). */
function readTarget(target: Target, limits: Limits, flags: number): Checked<SourceFile> {
  let file: number | undefined
  try {
    // Opening a pipe that nobody writes to would wait for ever.
    file = openSync(target.location, flags | constants.O_NONBLOCK)
    return readOpen(file, target.path, limits)
  } catch (error) {
    return withoutValue(diagnoseReadError(error, target, codes.missingFile))
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Kind and size are asked of the open file, so that it is the same one that is read; nothing is read that is over the limit. */
function readOpen(file: number, path: string, limits: Limits): Checked<SourceFile> {
  const stats = fstatSync(file)
  if (!stats.isFile()) return withoutValue(codes.notAFile.at(wholeFile(path), { path, kind: nameKind(stats) }))
  const limit = isText(path) ? limits.textBytes : limits.binaryBytes
  if (stats.size > limit) return withoutValue(codes.fileTooLarge.at(wholeFile(path), { path, bytes: stats.size, limit }))
  return describeFile(path, readFileSync(file))
}

function nameKind(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder'
  return stats.isFIFO() ? 'a named pipe' : 'a device'
}

function describeFile(path: string, bytes: Uint8Array): Checked<SourceFile> {
  const { value: text, diagnostics } = isText(path) ? decodeText(path, bytes) : { value: undefined, diagnostics: [] }
  return { value: { path, bytes, text, digest: digestOf(bytes) }, diagnostics }
}

function withoutValue(diagnostic: Diagnostic): Checked<SourceFile> {
  return { value: undefined, diagnostics: [diagnostic] }
}

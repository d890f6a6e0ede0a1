import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, digestOfJson } from './digest.ts'
import { listFiles } from './list-files.ts'
import { defaultLimits } from './source-file.ts'

/**
 * The digest of the paths and bytes of all files under a folder that `counts` names; all that `readTree` would read where absent. It tells
 * whether anything changed, whatever the clock says. Undefined where the folder cannot be read, which is for whoever reads it to explain.
 * @param counts whether a file counts, by its path under the folder
 */
export function digestFolder(root: string, counts: (path: string) => boolean = () => true): string | undefined {
  const { value: paths } = listFiles(root, defaultLimits.entries)
  const digestFile = openDigestFile()
  try {
    return paths && digestOfJson(Object.fromEntries(paths.filter(counts).map((path) => [path, digestFile(join(root, path))])))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/**
 * One file after the other: of many small files this is quicker than all at once, which costs more turns than reading. All are read into the
 * same place: what thousands of files leave behind would be cleared away late.
 */
function openDigestFile(): (path: string) => string {
  let room = Buffer.alloc(2 ** 18)
  return (path) => {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      if (size > defaultLimits.binaryBytes) throw Object.assign(new Error(`${path} is too large`), { code: 'EFBIG' })
      if (size > room.length) room = Buffer.alloc(size)
      let length = 0
      for (let read = -1; read !== 0 && length < size; length += read) read = readSync(file, room, length, size - length, null)
      return digestOf(room.subarray(0, length))
    } finally {
      closeSync(file)
    }
  }
}

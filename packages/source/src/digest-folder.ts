import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, digestOfJson } from './digest.ts'
import { listFiles } from './list-files.ts'
import { defaultLimits } from './source-file.ts'

/**
 * The digest of the paths and bytes of all files under a folder that `counts` names; all that `readTree` would read where absent. It tells
 * whether anything changed, whatever the clock says. Undefined where the folder cannot be read, which is for whoever reads it to explain.
 * @param counts whether a file counts, by its path under the folder
 */
export async function digestFolder(root: string, counts: (path: string) => boolean = () => true): Promise<string | undefined> {
  const { value: paths } = await listFiles(root, defaultLimits.entries)
  try {
    return paths && digestOfJson(Object.fromEntries(paths.filter(counts).map((path) => [path, digestFile(join(root, path))])))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** One file after the other: of many small files this is quicker than all at once, which costs more turns than reading. */
function digestFile(path: string): string {
  const { size } = statSync(path)
  if (size > defaultLimits.binaryBytes) throw Object.assign(new Error(`${path} is too large`), { code: 'EFBIG' })
  return digestOf(readFileSync(path))
}

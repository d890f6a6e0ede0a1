import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Work } from './measure.ts'

/** What stands in a folder: HTML pages, JSON where there is any, all files, and their bytes. Nothing where there is no such folder. */
export async function countFiles(folder: string): Promise<Work> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const [html, json] = ['.html', '.json'].map((ending) => files.filter((file) => file.endsWith(ending)).length)
  return {
    'HTML files': html ?? 0,
    ...(json && { 'JSON files': json }),
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  }
}

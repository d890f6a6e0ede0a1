import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { replaceFiles } from '@ai-toolkit/bundle'
import type { Diagnostic } from '@ai-toolkit/model'
import { userPath } from '../user-path.ts'
import type { Fixes } from './plan-fixes.ts'

const byteOrderMark = '\uFEFF'

/**
 * Writes the fixed files of a folder, all of them or none. A file that somebody has saved since it was checked is left alone.
 * @param folder as the user gives it; files outside it are not touched
 */
export async function applyFixes(folder: string, { files }: Fixes, sources: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const root = userPath(folder)
  const read = await Promise.all([...files].map(([file, text]) => freshFile(userPath(file), sources.get(file) ?? '', text)))
  const within = read.flatMap((file) => file ?? []).map(({ path, content }) => ({ path: relative(root, path).split(sep).join('/'), content }))
  return replaceFiles(
    root,
    within.filter(({ path }) => !path.startsWith('../')),
  )
}

async function freshFile(path: string, checked: string, text: string): Promise<{ path: string; content: string } | undefined> {
  const now = await readFile(path, 'utf8')
  const mark = now.startsWith(byteOrderMark) ? byteOrderMark : ''
  return now === mark + checked ? { path, content: mark + text } : undefined
}

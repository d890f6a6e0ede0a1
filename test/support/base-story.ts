import { join } from 'node:path'
import { readTree, type SourceFile, type SourceTree } from '@ai-toolkit/source'

/** The root of the repository. */
export const repository = join(import.meta.dirname, '../..')

/** The folder of the base story: a whole miniature toolkit without a fault. */
export const baseStoryFolder = join(repository, 'test/stories/base/content')

/** The files of the base story. */
export async function readBaseStory(): Promise<SourceTree> {
  const { value, diagnostics } = await readTree(baseStoryFolder)
  if (value === undefined || diagnostics.length > 0) throw new Error(`The base story cannot be read: ${JSON.stringify(diagnostics)}`)
  return value
}

/** The same tree with one text file changed or, where it has none of that name, added. */
export function withText(tree: SourceTree, path: string, text: string): SourceTree {
  const bytes = new TextEncoder().encode(text)
  const file: SourceFile = { path, bytes, text, digest: tree.get(path)?.digest ?? 'sha256:changed' }
  return new Map([...tree, [path, file] as const].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same tree without one file. */
export function without(tree: SourceTree, path: string): SourceTree {
  return new Map([...tree].filter(([name]) => name !== path))
}

/** The text of a file that must be there. */
export function textOf(tree: SourceTree, path: string): string {
  const text = tree.get(path)?.text
  if (text === undefined) throw new Error(`The story has no text file ${path}`)
  return text
}

import type { Checked } from '@ai-toolkit/diagnostics'
import { readTree, readTreeFile, type SourceTree } from '@ai-toolkit/source'
import { editionsFolder } from '../editions/read-index.ts'
import type { Saved } from './watch-folder.ts'

/**
 * A content folder after something in it was saved. Where that is files that were there before, only these are read: this is what happens at
 * nearly every save, and reading all takes longer than everything else.
 * @param root an absolute path
 */
export async function readSaved(root: string, before: Checked<SourceTree>, saved: Saved): Promise<Checked<SourceTree>> {
  const paths = [...(saved ?? [])].filter((path) => !path.startsWith(`${editionsFolder}/`))
  const tree = before.value
  if (saved === undefined || tree === undefined || paths.some((path) => !tree.has(path))) return readAll(root)
  const read = await Promise.all(paths.map((path) => readTreeFile(root, path)))
  // What cannot be read any more may have become a folder, a link, or nothing: that takes a look at everything.
  if (read.some(({ value }) => value === undefined)) return readAll(root)
  const files = new Map(tree)
  for (const { value } of read) if (value !== undefined) files.set(value.path, value)
  const others = before.diagnostics.filter(({ place }) => !paths.includes(place.file))
  return { value: files, diagnostics: [...others, ...read.flatMap(({ diagnostics }) => diagnostics)] }
}

function readAll(root: string): Promise<Checked<SourceTree>> {
  return readTree(root, { leaveOut: [editionsFolder] })
}

import { digestOf, type SourceFile, type SourceTree } from '@ai-toolkit/source'

/** A tree with other texts in some of its files, or with files more. */
export function withTexts(tree: SourceTree, texts: ReadonlyMap<string, string>): SourceTree {
  const changed = [...texts].map(([path, text]): [string, SourceFile] => {
    const bytes = new TextEncoder().encode(text)
    return [path, { path, text, bytes, digest: digestOf(bytes) }]
  })
  return new Map([...tree, ...changed].sort(([a], [b]) => (a < b ? -1 : 1)))
}

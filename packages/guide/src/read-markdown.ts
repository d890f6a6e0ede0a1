import { codes } from '@ai-toolkit/diagnostics'
import type { Block } from '@ai-toolkit/model'
import type { Root } from 'mdast'
import { BOX_LEVELS } from './bound-directives.ts'
import { checkCharacters } from './check-characters.ts'
import { checkLimits } from './check-limits.ts'
import { makeReader } from './make-reader.ts'
import { parseMarkdown } from './parse-markdown.ts'
import type { BlockNode, Reader } from './reader.ts'
import type { Reading } from './reading.ts'
import { topScope } from './scope.ts'

/** What was read of a text. */
export interface ReadText {
  blocks: Block[]
  /** The library's tree. */
  root: Root
  /** The reader for what is still to be read, such as footnotes. */
  reader: Reader
}

/** Reads Markdown into our tree. Findings go into the reading; undefined where the text is beyond the limits and was not parsed. */
export function readMarkdown(reading: Reading, kind: 'chapter' | 'prose'): ReadText | undefined {
  const excess = checkLimits(reading)
  reading.diagnostics.push(...excess, ...checkCharacters(reading))
  if (excess.length > 0) return undefined
  const { root, tooDeep } = parseMarkdown(reading.text, kind)
  for (const offset of tooDeep)
    reading.diagnostics.push(codes.nestedTooDeep.at(reading.placeAt(offset, offset + 3), { limit: BOX_LEVELS, what: 'boxes' }))
  const reader = makeReader(topScope(kind), reading)
  // The library puts blocks only at the top of its tree, though its type allows any node there.
  return { blocks: reader.blocks(root.children as BlockNode[]), root, reader }
}

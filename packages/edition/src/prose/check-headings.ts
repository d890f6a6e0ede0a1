import { codes } from '@ai-toolkit/diagnostics'
import type { ParsedChapter } from '@ai-toolkit/guide'
import type { Block, Diagnostic, Heading } from '@ai-toolkit/model'

/** Finds headings below which nothing stands before the next one of the same or a higher level. */
export function checkHeadings({ chapter, places }: ParsedChapter): Diagnostic[] {
  return chapter.blocks.flatMap((block, index) => {
    if (block.type !== 'heading' || hasText(block, chapter.blocks.slice(index + 1))) return []
    const place = places.get(block)
    return place === undefined ? [] : [codes.headingWithoutText.at(place, {})]
  })
}

/** A rule is no text; headings of a lower level are none either, but text below them is. */
function hasText({ depth }: Heading, following: readonly Block[]): boolean {
  const end = following.findIndex((block) => block.type === 'heading' && block.depth <= depth)
  const below = end === -1 ? following : following.slice(0, end)
  return below.some(({ type }) => type !== 'heading' && type !== 'thematicBreak')
}

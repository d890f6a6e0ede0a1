import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { boundDirectives } from './bound-directives.ts'
import { boundTables } from './bound-tables.ts'

/** Markdown as the library reads it. */
export interface ParsedMarkdown {
  root: Root
  /** The offsets at which boxes begin that are nested too deep; they were read as plain text. */
  tooDeep: readonly number[]
}

/**
 * Parses CommonMark with tables, footnotes, strikethrough and directives; in a chapter, front matter too. What the library could
 * read besides (bare addresses, task lists) is left out: each extension costs time, and these are not in the dialect.
 */
export function parseMarkdown(text: string, kind: 'chapter' | 'prose'): ParsedMarkdown {
  const { syntax, tooDeep } = boundDirectives()
  const root = fromMarkdown(keepOffsets(text), {
    extensions: [syntax, boundTables(text), gfmFootnote(), gfmStrikethrough({ singleTilde: false }), ...(kind === 'chapter' ? [frontmatter()] : [])],
    mdastExtensions: [
      // `verbose` keeps the places of attributes, and tells whether a box is closed.
      directiveFromMarkdown({ verbose: true }),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      ...(kind === 'chapter' ? [frontmatterFromMarkdown()] : []),
    ],
  })
  return { root, tooDeep: [...tooDeep].filter((offset) => text.startsWith(':::', offset)) }
}

/** The library drops a byte order mark without counting it; a space is counted, and means nothing at the beginning of a line. */
function keepOffsets(text: string): string {
  return text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text
}

import { toHtml } from 'hast-util-to-html'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toHast } from 'mdast-util-to-hast'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'

const extensions = [gfmTable(), gfmFootnote(), gfmStrikethrough(), directive(), frontmatter(['yaml'])]
const mdastExtensions = [
  gfmTableFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  directiveFromMarkdown(),
  frontmatterFromMarkdown(['yaml']),
]

/** The least that any program of this stack does with a page: parse it with our extensions and write it as HTML, unchecked and unlinked. */
export function parseAndStringify(text: string): string {
  return toHtml(toHast(fromMarkdown(text, { extensions, mdastExtensions })))
}

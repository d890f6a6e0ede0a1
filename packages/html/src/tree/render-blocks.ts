import type { Block, Inline } from '@ai-toolkit/model'
import type { ElementContent } from 'hast'
import { box } from './box.ts'
import type { Draw } from './draw.ts'
import { element, writeHtml } from './element.ts'
import { figure } from './figure.ts'
import { footnoteReference } from './footnotes.ts'
import { heading } from './heading.ts'
import { insert } from './insert.ts'
import { externalLink, see, termUse } from './links.ts'
import { list } from './list.ts'
import { ownLanguage } from './own-language.ts'
import type { Setting } from './setting.ts'
import { since } from './since.ts'
import { table } from './table.ts'

/** Draws blocks as HTML. What the page must know of them afterwards is in `setting.record`. */
export function renderBlocks(blocks: readonly Block[], setting: Setting): string {
  return writeHtml(drawFor(setting).blocks(blocks))
}

/** Draws the inside of a paragraph, heading or cell as HTML. */
export function renderInlines(inlines: readonly Inline[], setting: Setting): string {
  return writeHtml(drawFor(setting).inlines(inlines))
}

/** The tables below, bound to one page. */
export function drawFor(setting: Setting): Draw {
  const draw: Draw = {
    setting,
    blocks: (blocks) => blocks.map((block) => drawBlock(block, draw)),
    inlines: (inlines) => inlines.map((inline) => drawInline(inline, draw)),
  }
  return draw
}

type BlockTypes = { [B in Block as B['type']]: B }
type InlineTypes = { [I in Inline as I['type']]: I }

const blockTable: { [K in keyof BlockTypes]: (block: BlockTypes[K], draw: Draw) => ElementContent } = {
  heading,
  paragraph: ({ children, lang, unit }, draw) => element('p', ownLanguage(lang), since(unit, draw), draw.inlines(children)),
  list,
  blockquote: ({ children }, draw) => element('blockquote', {}, draw.blocks(children)),
  table,
  code: ({ value, lang }, draw) => element('pre', draw.setting.medium === 'site' ? { tabIndex: 0 } : {}, element('code', codeClass(lang), value)),
  thematicBreak: () => element('hr', {}),
  box,
  figure,
  insert,
}

const inlineTable: { [K in keyof InlineTypes]: (inline: InlineTypes[K], draw: Draw) => ElementContent } = {
  text: ({ value }) => ({ type: 'text', value }),
  emphasis: ({ children }, draw) => element('em', {}, draw.inlines(children)),
  strong: ({ children }, draw) => element('strong', {}, draw.inlines(children)),
  delete: ({ children }, draw) => element('del', {}, draw.inlines(children)),
  inlineCode: ({ value }) => element('code', {}, value),
  break: () => element('br', {}),
  link: externalLink,
  see,
  term: termUse,
  footnoteReference,
}

function drawBlock<K extends keyof BlockTypes>(block: BlockTypes[K] & { type: K }, draw: Draw): ElementContent {
  return blockTable[block.type](block, draw)
}

function drawInline<K extends keyof InlineTypes>(inline: InlineTypes[K] & { type: K }, draw: Draw): ElementContent {
  return inlineTable[inline.type](inline, draw)
}

/** The language of a listing is a word that a person wrote: only letters, digits and a few signs get into the class. */
function codeClass(lang: string | undefined): { className?: string[] } {
  return lang !== undefined && /^[\w+#.-]+$/.test(lang) ? { className: [`language-${lang}`] } : {}
}

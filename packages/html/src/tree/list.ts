import type { Block, List, Paragraph } from '@ai-toolkit/model'
import type { Element, ElementContent } from 'hast'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { ownLanguage } from './own-language.ts'
import { since } from './since.ts'

/** A list. In a tight one the paragraphs of its items are not set apart. */
export function list({ ordered, start, spread, children }: List, draw: Draw): Element {
  const properties = ordered && start !== undefined && start !== 1 ? { start } : {}
  const items = children.map((item) => element('li', {}, spread === true ? draw.blocks(item.children) : tightItem(item.children, draw)))
  return element(ordered ? 'ol' : 'ul', properties, items)
}

function tightItem(blocks: readonly Block[], draw: Draw): ElementContent[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? bareWords(block, draw) : draw.blocks([block])))
}

/** The words of a paragraph without the paragraph; an element only where they must say what language they are in. */
function bareWords({ children, lang, unit }: Paragraph, draw: Draw): ElementContent[] {
  const words = [...since(unit, draw), ...draw.inlines(children)]
  return lang === undefined ? words : [element('span', ownLanguage(lang), words)]
}

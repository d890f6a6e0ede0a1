import type { Heading } from '@ai-toolkit/model'
import type { Element, ElementContent } from 'hast'
import { mark } from '../untranslated/marks.ts'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { ownLanguage } from './own-language.ts'
import { plainText } from './plain-text.ts'
import { claimId, type PageRecord } from './setting.ts'

/** A heading inside a chapter; the page's contents and the outline of a PDF are made of what it leaves in the record. */
export function heading({ id, depth, children, lang }: Heading, draw: Draw): Element {
  const title = plainText(children, draw.setting)
  const drawn = drawHeading({ id, depth, title: lang === undefined ? title : mark(title, lang) }, draw.inlines(children), draw.setting.record)
  return { ...drawn, properties: { ...drawn.properties, ...ownLanguage(lang) } }
}

/** Draws a heading (depth 1 to 6, deeper ones as 6) and records it. Without an id it is in no contents. */
export function drawHeading(entry: { id: string; depth: number; title: string }, content: ElementContent[], record: PageRecord): Element {
  const depth = Math.min(entry.depth, 6)
  const id = claimId(record, entry.id)
  if (id !== undefined) record.headings.push({ ...entry, depth })
  return element(`h${depth}`, id === undefined ? {} : { id }, content)
}

/** The depth for a heading one step below the last one on the page. */
export function depthBelow(record: PageRecord): number {
  return Math.min((record.headings.at(-1)?.depth ?? 1) + 1, 6)
}

import type { Heading } from '@ai-toolkit/model'
import type { Element, ElementContent } from 'hast'
import { mark } from '../untranslated/marks.ts'
import type { Draw } from './draw.ts'
import { element } from './element.ts'
import { ownLanguage } from './own-language.ts'
import { plainText } from './plain-text.ts'
import { claimId, type PageRecord } from './setting.ts'
import { since } from './since.ts'

/**
 * A heading inside a chapter; the page's contents and the outline of a PDF are made of what it leaves in the record. Words in another
 * language stand in an element of their own: a heading that itself runs against the direction of the page gets no destination in
 * Chromium's PDFs, and no link could lead to it.
 */
export function heading({ id, depth, children, lang }: Heading, draw: Draw): Element {
  const title = plainText(children, draw.setting)
  const inlines = [...since(`#${id}`, draw), ...draw.inlines(children)]
  if (lang === undefined) return drawHeading({ id, depth, title }, inlines, draw.setting.record)
  return drawHeading({ id, depth, title: mark(title, lang) }, [element('span', ownLanguage(lang), inlines)], draw.setting.record)
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

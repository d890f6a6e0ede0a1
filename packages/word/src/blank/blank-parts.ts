import type { Paragraph, Table } from 'docx'
import { type ParagraphSetting, paragraph } from '../document/paragraphs.ts'
import { table } from '../document/tables.ts'
import type { PageContext } from '../document/word-context.ts'

/** Paragraphs and tables of a template. */
export type Blank = (Paragraph | Table)[]

/** What stands between a tag and its end, each in a paragraph of its own, which the filled document does not have. */
export function block(tag: string, inside: Blank, context: PageContext): Blank {
  return [paragraph(`{#${tag}}`, {}, context), ...inside, paragraph(`{/${tag}}`, {}, context)]
}

/** A paragraph for each item of a list, or one where there is something to show. */
export function lines(tag: string, text: string, context: PageContext, setting: ParagraphSetting = {}): Blank {
  return block(tag, [paragraph(text, setting, context)], context)
}

/** The same with a dot before each. */
export function bulletLines(tag: string, text: string, context: PageContext): Blank {
  return lines(tag, text, context, { style: 'ListParagraph', numbering: { reference: 'bullets', level: 0 } })
}

/** A column of a table: its head, what stands under it line by line, and its part of the width. */
export interface BlankColumn {
  title: string
  tags: string | readonly string[]
  /** Default: 3. */
  share?: number
}

/** A table with a row for each item of a list: its first cell begins the list and its last one ends it. */
export function rowTable(caption: string, list: string, columns: readonly BlankColumn[], context: PageContext): Blank {
  const texts = columns.map(({ tags }) => [tags].flat())
  const row = texts.map((cell, column) =>
    cell.map((text, line) => {
      const begin = column === 0 && line === 0 ? `{#${list}}` : ''
      const end = column === texts.length - 1 && line === cell.length - 1 ? `{/${list}}` : ''
      return paragraph(`${begin}${text}${end}`, { style: 'TableText' }, context)
    }),
  )
  return table({ caption, columns: columns.map(({ title, share = 3 }) => ({ title, share })), rows: [row] }, context)
}

/** A label with what it labels, which stand only where there is something. */
export function labelled(label: string, tag: string): string {
  return `{#${tag}}${label}: {${tag}} {/${tag}}`
}

/** The items of a list one after the other. */
export function inARow(list: string, item: string): string {
  return `{#${list}}${item}; {/${list}}`
}

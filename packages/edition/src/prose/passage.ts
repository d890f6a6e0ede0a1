import type { Place } from '@ai-toolkit/model'

/** Text as a reader sees it, in one line: a paragraph, a heading, a cell of a table, a field of a YAML file. */
export interface Passage {
  /** `heading` also for titles of boxes; `line` for fields that hold no Markdown. */
  kind: 'heading' | 'paragraph' | 'cell' | 'line'
  file: string
  /** Whether it belongs to an endnote. Endnotes give names and titles as others wrote them. */
  note: boolean
  /** Every white space is one space; what is not written here (code, the title that an empty `:see[]` takes) is one {@link gap}, and an address as many as it is long. */
  text: string
  /** Where `:term[…]` leads to a definition. */
  terms: Span[]
  /** The place of a part of the text in its file. Exact wherever the part is written without escapes. */
  placeAt: (start: number, end: number) => Place
}

/** Offsets in UTF-16 units, from 0; the end is not part of it. */
export interface Span {
  start: number
  end: number
}

/** OBJECT REPLACEMENT CHARACTER: stands in a passage for what its author did not write as words. */
export const gap = '\uFFFC'

/** Nobody reads more findings of a kind in one passage, and each place in a very long one takes a search through it. */
export const mostInPassage = 50

/** The text with every address of the web or of mail, which is no prose, turned into gaps of its length. */
export function hideAddresses(text: string): string {
  return text.replace(/\S+/g, (token) => (/https?:|www\.|@/.test(token) ? gap.repeat(token.length) : token))
}

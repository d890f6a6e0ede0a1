import type { Block, Inline, List, Paragraph, Table } from '@ai-toolkit/model'

// Short hands for writing trees by hand in tests.

/** Inlines from strings (as text) and nodes. */
export function inlines(...content: (string | Inline)[]): Inline[] {
  return content.map((item) => (typeof item === 'string' ? { type: 'text', value: item } : item))
}

/** A paragraph. */
export function paragraph(...content: (string | Inline)[]): Paragraph {
  return { type: 'paragraph', children: inlines(...content) }
}

/** Bold text. */
export function strong(text: string): Inline {
  return { type: 'strong', children: inlines(text) }
}

/** Emphasised text. */
export function emphasis(text: string): Inline {
  return { type: 'emphasis', children: inlines(text) }
}

/** A cross-reference; without text it takes the target's title. */
export function see(to: string, ...text: string[]): Inline {
  return { type: 'see', to, children: inlines(...text) }
}

/** The use of a term. */
export function term(id: string, text: string): Inline {
  return { type: 'term', id, children: inlines(text) }
}

/** A tight list of lines. */
export function list(ordered: boolean, ...items: (string | Inline)[][]): List {
  return { type: 'list', ordered, children: items.map((item) => ({ type: 'listItem', children: [paragraph(...item)] })) }
}

/** A table of cells; the first row holds the heads. */
export function table(align: Table['align'], ...rows: (string | Inline)[][]): Table {
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({ type: 'tableRow', children: row.map((cell) => ({ type: 'tableCell', children: inlines(cell) })) })),
  }
}

/** Trees of one paragraph each, by unit id. */
export function proseTrees(texts: Record<string, string | Block[]>): Record<string, Block[]> {
  return Object.fromEntries(Object.entries(texts).map(([unit, text]) => [unit, typeof text === 'string' ? [paragraph(text)] : text]))
}

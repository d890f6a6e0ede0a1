import type { Block, Chapter, Table } from '@ai-toolkit/model'
import { TOP_SECTION } from './name-headings.ts'

/** Counts the units of one section. */
interface Section {
  /** What their ids begin with. */
  prefix: string
  /** The letter of its paragraphs. */
  paragraph: 'p' | 'f'
  /** How many there are of each kind so far. */
  counts: Map<string, number>
}

/**
 * Gives every block of a chapter that holds words the id of its unit of translation: `<chapter>/<section>/<kind><number>`. The
 * section is the id of the nearest heading above, `top` before the first one, or the id of the footnote. Kinds: h heading,
 * p paragraph, c table cell (row-column from 1, the head being row 1), b title of a box, f paragraph of a footnote. No id depends on the words.
 */
export function assignUnits(chapter: Chapter): void {
  let section = startSection(chapter.id, TOP_SECTION, 'p')
  for (const block of chapter.blocks) {
    if (block.type === 'heading') section = startSection(chapter.id, block.id, 'p')
    assignBlock(block, section)
  }
  for (const footnote of chapter.footnotes) assignBlocks(footnote.children, startSection(chapter.id, footnote.id, 'f'))
}

/** Gives the paragraphs of a text field the ids of their units: `<unit>/p1`, `<unit>/p2` and so on. */
export function assignProseUnits(blocks: readonly Block[], unit: string): void {
  assignBlocks(blocks, { prefix: unit, paragraph: 'p', counts: new Map() })
}

function startSection(chapter: string, id: string, paragraph: Section['paragraph']): Section {
  return { prefix: `${chapter}/${id}`, paragraph, counts: new Map() }
}

function assignBlocks(blocks: readonly Block[], section: Section): void {
  for (const block of blocks) assignBlock(block, section)
}

function assignBlock(block: Block, section: Section): void {
  if (block.type === 'heading') block.unit = nextUnit('h', section)
  else if (block.type === 'paragraph') block.unit = nextUnit(section.paragraph, section)
  else if (block.type === 'table') assignCells(block, section)
  else if (block.type === 'list') for (const item of block.children) assignBlocks(item.children, section)
  else if (block.type === 'blockquote') assignBlocks(block.children, section)
  else if (block.type === 'box') {
    block.unit = nextUnit('b', section)
    assignBlocks(block.children, section)
  }
}

/** Empty cells have no unit. The cells of a second table in a section begin with `t2`. */
function assignCells(table: Table, section: Section): void {
  const number = countUp('t', section)
  const prefix = number === 1 ? `${section.prefix}/c` : `${section.prefix}/t${number}c`
  for (const [row, { children }] of table.children.entries()) {
    for (const [column, cell] of children.entries()) if (cell.children.length > 0) cell.unit = `${prefix}${row + 1}-${column + 1}`
  }
}

function nextUnit(kind: string, section: Section): string {
  return `${section.prefix}/${kind}${countUp(kind, section)}`
}

function countUp(kind: string, { counts }: Section): number {
  const count = (counts.get(kind) ?? 0) + 1
  counts.set(kind, count)
  return count
}

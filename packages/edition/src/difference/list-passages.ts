import type { Block, Chapter, TableRow } from '@ai-toolkit/model'
import { type ComparedText, compareInlines } from './readable-text.ts'

/** A piece of a chapter that is read as one: a paragraph, an item of a list, a row of a table, the title of a box, a figure … */
export interface Passage extends ComparedText {
  /** What it is; passages of two kinds are never taken for the same. */
  kind: string
  /** The id of the chapter. */
  chapter: string
  /** The id of the heading that it stands under; empty above the first. */
  heading: string
  /** Its unit of translation; that of its first part, where it has several. */
  unit: string
}

/** The passages of a chapter in reading order, its footnotes last. Headings are items of their own. */
export function listPassages(chapter: Chapter): Passage[] {
  const passages: Passage[] = []
  let heading = ''
  for (const block of chapter.blocks) {
    if (block.type === 'heading') heading = block.id
    else passages.push(...passagesIn(block, 'paragraph', { chapter: chapter.id, heading }))
  }
  const notes = chapter.footnotes.flatMap(({ id, children }) =>
    children.flatMap((block) => passagesIn(block, `footnote ${id}`, { chapter: chapter.id, heading: '' })),
  )
  return [...passages, ...notes]
}

type Where = Pick<Passage, 'chapter' | 'heading'>

function passagesIn(block: Block, within: string, where: Where): Passage[] {
  const inside = (blocks: readonly Block[], kind: string): Passage[] => blocks.flatMap((child) => passagesIn(child, kind, where))
  switch (block.type) {
    case 'paragraph':
      return [{ kind: within, unit: block.unit ?? unitAt(where), ...where, ...compareInlines(block.children) }]
    case 'list':
      return block.children.flatMap(({ children }) => inside(children, block.ordered ? 'numbered item' : 'list item'))
    case 'blockquote':
      return inside(block.children, 'quotation')
    case 'table':
      return block.children.map((row) => passageOf(row, where))
    case 'box':
      return [
        { kind: `box ${block.kind}`, unit: block.unit ?? unitAt(where), ...where, ...compareInlines(block.title) },
        ...inside(block.children, within),
      ]
    case 'heading':
      return []
    default:
      return [passageWithoutWords(block, where)]
  }
}

function passageOf({ children }: TableRow, where: Where): Passage {
  const cells = children.map((cell) => compareInlines(cell.children))
  const join = (part: keyof ComparedText): string => cells.map((cell) => cell[part]).join(' | ')
  return {
    kind: 'table row',
    unit: children.find(({ unit }) => unit !== undefined)?.unit ?? unitAt(where),
    ...where,
    written: join('written'),
    readable: join('readable'),
  }
}

function passageWithoutWords(block: Extract<Block, { type: 'code' | 'figure' | 'insert' | 'thematicBreak' }>, where: Where): Passage {
  const text = textOf(block)
  return { kind: block.type, unit: unitAt(where), ...where, written: text, readable: text }
}

function textOf(block: Parameters<typeof passageWithoutWords>[0]): string {
  switch (block.type) {
    case 'code':
      return `${block.lang ?? ''}\n${block.value}`
    case 'figure':
      return block.id
    case 'insert':
      return block.what
    case 'thematicBreak':
      return '* * *'
  }
}

/** What has no words has no unit; it is named by the section that it stands in. */
function unitAt({ chapter, heading }: Where): string {
  return `${chapter}/${heading === '' ? 'top' : heading}`
}

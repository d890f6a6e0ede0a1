import type { Block, Box, Heading, List, ListItem, Paragraph as Prose, Table as ProseTable } from '@ai-toolkit/model'
import { BorderStyle, type Paragraph, type Table, type TableCell, TableRow } from 'docx'
import { inlineRuns } from './inlines.ts'
import { type ParagraphSetting, paragraph } from './paragraphs.ts'
import { codeRuns, runsOf } from './runs.ts'
import { columnWidths, describedTable, toneCell } from './tables.ts'
import type { WordContext } from './word-context.ts'

/** Prose as Word has it. `setting` is for paragraphs that nothing else is said of, such as those in a cell. */
export function proseBlocks(blocks: readonly Block[], context: WordContext, setting: ParagraphSetting = {}): (Paragraph | Table)[] {
  return blocks.flatMap((block) => drawBlock(block, context, setting))
}

/** Prose for a cell: a table in it is shown row by row, since tables in tables are read by few. */
export function cellProse(blocks: readonly Block[], context: WordContext): Paragraph[] {
  return blocks.flatMap((block) => (block.type === 'table' ? tableLines(block, context) : drawPlain(block, context, { style: 'TableText' })))
}

function drawBlock(block: Block, context: WordContext, setting: ParagraphSetting): (Paragraph | Table)[] {
  return block.type === 'table' ? proseTable(block, context) : drawPlain(block, context, setting)
}

/** All but tables. Figures and inserts do not stand in the texts of reports. */
function drawPlain(block: Block, context: WordContext, setting: ParagraphSetting): Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [inlineParagraph(block, setting, context)]
    case 'heading':
      return [inlineParagraph(block, { style: 'ProseHeading' }, context)]
    case 'list':
      return listParagraphs(block, context, 0)
    case 'blockquote':
      return innerParagraphs(block.children, context, { style: 'Quote' })
    case 'code':
      return block.value.split('\n').map((line) => paragraph(codeRuns(line), { style: 'CodeBlock' }, context))
    case 'thematicBreak':
      return [paragraph('', { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: context.palette.line } } }, context)]
    case 'box':
      return boxParagraphs(block, context)
    default:
      return []
  }
}

function inlineParagraph({ children, lang }: Prose | Heading, setting: ParagraphSetting, context: WordContext): Paragraph {
  return paragraph(inlineRuns(children, { direction: context.direction, ...(lang !== undefined && { language: lang }) }, context), setting, context)
}

/** Blocks in a block; a table in it is shown row by row. */
function innerParagraphs(blocks: readonly Block[], context: WordContext, setting: ParagraphSetting): Paragraph[] {
  return blocks.flatMap((block) => (block.type === 'table' ? tableLines(block, context) : drawPlain(block, context, setting)))
}

/** Word counts each ordered list by an instance of its own. Items deeper than Word's ninth level stay at it. */
function listParagraphs({ ordered, children }: List, context: WordContext, depth: number): Paragraph[] {
  const level = Math.min(depth, 8)
  const numbering = ordered ? { reference: 'numbers', level, instance: nextList(context) } : { reference: 'bullets', level }
  return children.flatMap((item) => itemParagraphs(item, numbering, context, depth))
}

function itemParagraphs(
  { children }: ListItem,
  numbering: NonNullable<ParagraphSetting['numbering']>,
  context: WordContext,
  depth: number,
): Paragraph[] {
  const [first, ...others] = children
  const inset = { style: 'ListParagraph', indent: { start: 360 * (Math.min(depth, 8) + 1) } }
  const begin = first?.type === 'paragraph' ? [inlineParagraph(first, { style: 'ListParagraph', numbering }, context)] : []
  const rest = first === undefined || first.type === 'paragraph' ? others : children
  return [
    ...begin,
    ...rest.flatMap((block) => (block.type === 'list' ? listParagraphs(block, context, depth + 1) : innerParagraphs([block], context, inset))),
  ]
}

function nextList({ counts }: WordContext): number {
  const number = (counts.get('list') ?? 0) + 1
  counts.set('list', number)
  return number
}

const BOX_WORDS = { 'learn-more': 'box.learn-more', example: 'box.example' } as const

function boxParagraphs({ kind, title, children, lang }: Box, context: WordContext): Paragraph[] {
  const { say, direction } = context
  const words = inlineRuns(title, { direction, style: { bold: true }, ...(lang !== undefined && { language: lang }) }, context)
  const head = paragraph([...runsOf(`${say(BOX_WORDS[kind])}\u2002`, { direction, style: { style: 'Label' } }), ...words], { style: 'Box' }, context)
  return [head, ...innerParagraphs(children, context, { style: 'Box' })]
}

function proseTable({ children }: ProseTable, context: WordContext): (Paragraph | Table)[] {
  const [head, ...rows] = children
  const widths = columnWidths(
    (head?.children ?? []).map(() => ({ share: 1 })),
    context.width,
  )
  const cells = (row: ProseTable['children'][number], style: string): TableCell[] =>
    row.children.map((cell) =>
      toneCell(
        [
          paragraph(
            inlineRuns(cell.children, { direction: context.direction, ...(cell.lang && { language: cell.lang }) }, context),
            { style },
            context,
          ),
        ],
        undefined,
      ),
    )
  const lines = [
    ...(head === undefined ? [] : [new TableRow({ children: cells(head, 'TableHead'), tableHeader: true, cantSplit: true })]),
    ...rows.map((row) => new TableRow({ children: cells(row, 'TableText') })),
  ]
  return [describedTable(lines, widths, '', { firstRow: true }, context), paragraph('', { style: 'Gap' }, context)]
}

function tableLines({ children }: ProseTable, context: WordContext): Paragraph[] {
  const separator = context.say('report.joiner')
  return children.map(({ children: cells }) =>
    paragraph(
      cells.flatMap((cell, index) => [
        ...(index === 0 ? [] : runsOf(separator, context)),
        ...inlineRuns(cell.children, { direction: context.direction, ...(cell.lang && { language: cell.lang }) }, context),
      ]),
      { style: 'TableText' },
      context,
    ),
  )
}

import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { cleanText } from '../text/clean-text.ts'
import { captionParagraph } from './caption.ts'
import { tones } from './palette.ts'
import { paragraph } from './paragraphs.ts'
import type { PageContext } from './word-context.ts'

/** What stands in a cell: a text, paragraphs, or a cell that is made already. */
export type Cell = string | readonly Paragraph[] | TableCell

/** A column of a table. */
export interface Column {
  /** Its head. */
  title: string
  /** Its part of the width, beside those of the other columns. */
  share: number
  /** Numbers stand at the end of their cell. */
  align?: 'start' | 'center' | 'end'
}

/** A table with heads. */
export interface TableContent {
  /** What it shows: its caption, and what people hear who cannot see it. */
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** Whether the last row sums the others up. */
  hasTotal?: boolean
}

/** A table under its caption. Its head is repeated on every page that it runs over; it runs from right to left where the document does. */
export function table(content: TableContent, context: PageContext): (Paragraph | Table)[] {
  const { caption, columns, rows, hasTotal = false } = content
  const widths = columnWidths(columns, context.width)
  const head = columns.map(({ title, align }) => cellOf([paragraph(title, { style: 'TableHead', ...alignment(align) }, context)], {}))
  const body = rows.map((cells, index) =>
    cells.map((cell, column) => bodyCell(cell, columns[column]?.align, hasTotal && index === rows.length - 1, context)),
  )
  const lines = [new TableRow({ children: head, tableHeader: true, cantSplit: true }), ...body.map((children) => new TableRow({ children }))]
  return [captionParagraph(caption, context), describedTable(lines, widths, caption, { firstRow: true }, context), gap(context)]
}

/** Facts by label, without a head: labels stand in the first column. */
export function factTable(
  caption: string,
  rows: readonly { label: string; value: readonly Paragraph[] }[],
  context: PageContext,
): (Paragraph | Table)[] {
  const widths = columnWidths([{ share: 3 }, { share: 8 }], context.width)
  const lines = rows.map(
    ({ label, value }) =>
      new TableRow({ children: [bodyCell([paragraph(label, { style: 'FactLabel' }, context)], 'start', false, context), cellOf(value, {})] }),
  )
  return [describedTable(lines, widths, caption, { firstColumn: true }, context), gap(context)]
}

/** A table of cells that are made already; `widths` in twips. */
export function describedTable(
  rows: readonly TableRow[],
  widths: readonly number[],
  description: string,
  heads: { firstRow?: boolean; firstColumn?: boolean },
  { direction, palette }: PageContext,
): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: palette.line }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new DescribedTable(
    {
      rows,
      columnWidths: [...widths],
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: direction === 'rtl',
      margins: { top: 50, bottom: 50, left: 90, right: 90, marginUnitType: WidthType.DXA },
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true, ...heads },
    },
    description,
  )
}

/** The width in twips of each column. */
export function columnWidths(columns: readonly Pick<Column, 'share'>[], width: number): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => Math.floor((width * share) / all))
}

/** A cell on the ground of a level, 0 (best) to 4. */
export function toneCell(content: readonly Paragraph[], tone: number | undefined, options: Partial<ITableCellOptions> = {}): TableCell {
  const fill = tone === undefined ? undefined : tones[tone]?.fill
  return cellOf(content, { ...options, ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }) })
}

/** The name of a level on its ground; plain where there is none. */
export function chip(label: string, tone: number | undefined, context: PageContext): Paragraph {
  const fill = tone === undefined ? undefined : tones[tone]?.fill
  if (fill === undefined) return paragraph(label, { style: 'TableText' }, context)
  const run = { bold: true, color: toneColour(tone, context), shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }
  return paragraph(`\u00a0${label}\u00a0`, { style: 'TableText', run }, context)
}

/** What can be read on the ground of a level. */
export function toneColour(tone: number | undefined, { palette }: PageContext): string {
  return tone !== undefined && tones[tone]?.text === 'white' ? 'FFFFFF' : palette.ink
}

/** Word's alternative text of tables, which the library does not write. */
class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], description: string) {
    super(options)
    const [properties] = this.root
    properties.addChildElement(new BuilderElement({ name: 'w:tblCaption', attributes: { value: { key: 'w:val', value: cleanText(description) } } }))
  }
}

function bodyCell(cell: Cell, align: Column['align'], isTotal: boolean, context: PageContext): TableCell {
  if (cell instanceof TableCell) return cell
  if (typeof cell !== 'string') return cellOf(cell, {})
  return cellOf([paragraph(cell, { style: 'TableText', ...(isTotal && { run: { bold: true } }), ...alignment(align) }, context)], {})
}

function cellOf(children: readonly Paragraph[], options: Partial<ITableCellOptions>): TableCell {
  // A cell without a paragraph makes Word call the document damaged.
  return new TableCell({ verticalAlign: VerticalAlignTable.TOP, ...options, children: children.length === 0 ? [new Paragraph('')] : children })
}

function alignment(align: Column['align']): { alignment?: (typeof AlignmentType)[keyof typeof AlignmentType] } {
  if (align === 'center') return { alignment: AlignmentType.CENTER }
  return align === 'end' ? { alignment: AlignmentType.END } : {}
}

/** Two tables without a paragraph between them are one to Word. */
function gap(context: PageContext): Paragraph {
  return paragraph('', { style: 'Gap' }, context)
}

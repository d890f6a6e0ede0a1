import { BorderStyle, type Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { PageContext } from './word-context.ts'

/** The brand's primary colour over the whole width, in one cell: the shading of paragraphs would leave white lines between them. */
export function colouredBlock(children: Paragraph[], { palette, width, direction }: PageContext): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const shading = { type: ShadingType.CLEAR, fill: palette.primary, color: 'auto' }
  const cell = new TableCell({ children, shading, width: { size: width, type: WidthType.DXA } })
  return new Table({
    rows: [new TableRow({ children: [cell] })],
    columnWidths: [width],
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: direction === 'rtl',
    margins: { top: 0, bottom: 0, left: 340, right: 340, marginUnitType: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
  })
}

import type { ReportSheet, SheetCell } from '@ai-toolkit/html'
import { type Cell, LONGEST_CELL, nameSheets, writeWorkbook } from '@ai-toolkit/sheets'

/** The rows of a report as a workbook of one sheet, whose columns stay named while one scrolls. The same rows give the same bytes. */
export function writeRowsWorkbook({ title, direction, columns, rows }: ReportSheet): Uint8Array<ArrayBuffer> {
  const [name = ''] = nameSheets([title])
  const heads = columns.map(({ label }): Cell => ({ style: 'heading', value: label }))
  return writeWorkbook({
    title,
    sheets: [
      {
        name,
        direction,
        visibility: 'visible',
        protection: 'open',
        widths: columns.map(({ width }) => width),
        frozen: { rows: 1, columns: 0 },
        rows: [{ cells: heads }, ...rows.map((cells) => ({ cells: cells.map(toCell) }))],
        validations: [],
      },
    ],
  })
}

function toCell(value: SheetCell): Cell | undefined {
  if (value === null || value === '') return undefined
  if (typeof value === 'number') return { style: 'plain', value }
  return typeof value === 'string' ? { style: 'label', value: fit(value) } : { style: 'day', value }
}

/** No program reads longer cells; the sign shows where one was cut, and the report has all of it. */
function fit(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`
}

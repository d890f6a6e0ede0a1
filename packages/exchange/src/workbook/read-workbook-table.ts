import type { ReadCell, ReadSheet } from '@ai-toolkit/sheets'
import type { CsvCell } from '../csv/parse-csv.ts'
import { showContent } from './read-input.ts'

/**
 * The first sheet of a workbook as the rows of a table of answers; undefined where it is none. The questionnaire page writes such workbooks: the
 * rows of its CSV, every cell a text. Places count rows and columns of the sheet, from 1.
 */
export function readWorkbookTable(sheets: readonly ReadSheet[], file: string): CsvCell[][] | undefined {
  const cells = sheets[0]?.cells ?? []
  if (!cells.some(({ column, content }) => column === 1 && showContent(content) === '@digest')) return undefined
  const rows: CsvCell[][] = []
  for (const cell of cells) {
    const row = rows[cell.row - 1] ?? []
    row[cell.column - 1] = toCell(cell, file)
    rows[cell.row - 1] = row
  }
  return Array.from(rows, (row = [], index) => Array.from(row, (cell, column) => cell ?? emptyCell(index + 1, column + 1, file)))
}

function toCell({ row, column, content }: ReadCell, file: string): CsvCell {
  const { place } = emptyCell(row, column, file)
  return { text: guarded(showContent(content)), place }
}

function emptyCell(row: number, column: number, file: string): CsvCell {
  const position = { line: row, column }
  return { text: '', place: { file, start: position, end: position } }
}

/** In CSV, texts that could run as a formula begin with an apostrophe, which the reader of tables takes away; a workbook needs none. */
function guarded(text: string): string {
  return /^['=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}

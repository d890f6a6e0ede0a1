import type { ReportSheet, SheetCell } from './report-sheet.ts'

/**
 * A sheet as CSV (RFC 4180), in UTF-8 with a byte order mark, without which the commonest spreadsheet takes it for another encoding. Numbers have
 * a decimal point and days are YYYY-MM-DD in every language. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsv({ columns, rows }: ReportSheet): string {
  const lines = [columns.map(({ label }) => label), ...rows].map((cells) => cells.map(writeCell).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

function writeCell(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? quote(disarm(cell)) : cell.day
}

/** The beginnings that spreadsheets take for formulas (OWASP, CSV Injection); the full-width forms count as theirs in some. */
function disarm(text: string): string {
  return /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

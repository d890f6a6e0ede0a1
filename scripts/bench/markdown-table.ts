/** A column of a table. Words stand to the left in it, numbers to the right. */
export interface Column<Line> {
  head: string
  isText?: true
  cell: (line: Line) => string
}

/** A table in Markdown that reads well as it is: every column is as wide as its widest cell. */
export function markdownTable<Line>(columns: readonly Column<Line>[], lines: readonly Line[]): string {
  const cells = lines.map((line) => columns.map(({ cell }) => cell(line)))
  const widths = columns.map(({ head }, at) => Math.max(3, head.length, ...cells.map((row) => row[at]?.length ?? 0)))
  const pad = (cell: string, at: number) => (columns[at]?.isText ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))
  const inBars = (row: readonly string[]) => `| ${row.join(' | ')} |`
  const rule = widths.map((width, at) => (columns[at]?.isText ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [inBars(columns.map(({ head }, at) => pad(head, at))), inBars(rule), ...cells.map((row) => inBars(row.map(pad)))].join('\n')
}

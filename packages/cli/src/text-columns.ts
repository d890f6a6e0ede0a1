/**
 * Rows of cells as lines in which the cells of a column stand below each other; nothing stands behind the last text of a line.
 * @param left how many columns begin at the left; the others end at the right, as numbers do
 */
export function textColumns(rows: readonly (readonly string[])[], left = Number.POSITIVE_INFINITY): string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)).concat(known.slice(row.length)),
    [],
  )
  const pad = (cell: string, column: number): string => (column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))
  return rows.map((row) => row.map(pad).join('  ').trimEnd())
}

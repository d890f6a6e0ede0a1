/** The name of a column (from 1): A … Z, AA …. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** The name of a cell, such as E5, by its row and column from 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`
}

/** Row and column from 1 of a cell's name; undefined where that is no name of a cell that a sheet can have (ECMA-376: XFD1048576 is the last). */
export function parseCellName(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return column > 16_384 || Number(digits) > 1_048_576 ? undefined : { row: Number(digits), column }
}

/** Cells of a sheet as the ranges that cover them and nothing else, column by column: `E4:E9 E12 F4:F9`. Names come in any order. */
export function cellRanges(names: readonly string[]): string[] {
  const cells = names.flatMap((name) => parseCellName(name) ?? []).sort((a, b) => a.column - b.column || a.row - b.row)
  const ranges: { column: number; from: number; to: number }[] = []
  for (const { row, column } of cells) {
    const last = ranges.at(-1)
    if (last?.column === column && last.to === row - 1) last.to = row
    else ranges.push({ column, from: row, to: row })
  }
  return ranges.map(({ column, from, to }) => (from === to ? cellName(from, column) : `${cellName(from, column)}:${cellName(to, column)}`))
}

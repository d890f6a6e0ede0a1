/**
 * Rows that another program may read: the first line names the columns, and every further line is one thing of the report. Whoever writes a
 * workbook or a CSV file of it needs to know nothing of reports.
 */
export interface ReportSheet {
  /** What the rows are, in the words of the report. */
  title: string
  direction: 'ltr' | 'rtl'
  columns: SheetColumn[]
  /** As many cells as there are columns. */
  rows: SheetCell[][]
}

/** One column. */
export interface SheetColumn {
  /** The same in every language. */
  id: string
  label: string
  /** How wide it should be, in characters. */
  width: number
}

/** Text, a number, a day as YYYY-MM-DD, or nothing. What people wrote is always text, whatever it begins with. */
export type SheetCell = string | number | { day: string } | null

/** A column and what stands in it, for rows made of `Item`. */
export interface ColumnOf<Item> extends SheetColumn {
  cell: (item: Item) => SheetCell | undefined
}

/** Sets items out by columns. */
export function setOut<Item>(
  title: string,
  direction: ReportSheet['direction'],
  columns: readonly ColumnOf<Item>[],
  items: readonly Item[],
): ReportSheet {
  return {
    title,
    direction,
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: items.map((item) => columns.map(({ cell }) => cell(item) ?? null)),
  }
}

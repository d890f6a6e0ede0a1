/** A workbook to be written. Sheets know nothing of what they are about. */
export interface Workbook {
  title: string
  /** In the order of their tabs. */
  sheets: readonly Sheet[]
}

/** One sheet. */
export interface Sheet {
  /** At most 31 characters, none of `[ ] : * ? / \`; unique in the workbook, letter case aside. See `nameSheets`. */
  name: string
  direction: 'ltr' | 'rtl'
  /** `hidden` sheets can be shown again by whoever looks for them. */
  visibility: 'visible' | 'hidden'
  /** `locked`: only cells of input styles can be changed. There is no password: it keeps slips away, not people. */
  protection: 'locked' | 'open'
  /** Of each column from the first, in characters; 0 hides the column. */
  widths: readonly number[]
  /** How many rows and columns stay in sight. */
  frozen?: { rows: number; columns: number }
  rows: readonly Row[]
  /** What cells take; a cell is in one of them at most. */
  validations: readonly Validation[]
}

/** Cells from the first column on; undefined ones are not there. */
export interface Row {
  cells: readonly (Cell | undefined)[]
  hidden?: true
}

/** A cell. Text is always text, whatever it begins with. */
export interface Cell {
  style: CellStyle
  value?: CellContent
}

/** Text, a number, or a day as YYYY-MM-DD. */
export type CellContent = string | number | { day: string }

/** How a cell looks, and whether it takes input. */
export type CellStyle =
  | 'plain'
  | 'day'
  | 'title'
  | 'heading'
  | 'section'
  | 'id'
  | 'label'
  | 'strong'
  | 'help'
  | 'shut'
  | 'input'
  | 'inputNumber'
  | 'inputDay'

/** What some cells take. */
export interface Validation {
  /** Names of cells, such as `E5`. */
  cells: readonly string[]
  rule:
    | { kind: 'list'; source: string }
    | { kind: 'number'; whole: boolean; minimum: number | undefined; maximum: number | undefined }
    | { kind: 'day' }
  /** Said when something else is put in; at most 255 characters are shown. */
  fault: string
}

/** The characters that a cell can hold (ECMA-376 and every program that reads it). */
export const LONGEST_CELL = 32_767

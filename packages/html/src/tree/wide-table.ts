import type { Table, TableRow } from '@ai-toolkit/model'
import type { Draw } from './draw.ts'
import { plainText } from './plain-text.ts'

/** Columns that are printed side by side, counted from 0. */
export interface TablePart {
  columns: number[]
  /** Whether words must be broken, because together even the longest of each column are too wide. */
  breaks: boolean
}

/** In points: somewhat less than an A4 page has between its margins, since brands may set other ones. */
const widestTable = 400

/** In points, of the print style: what a character takes, and the gap behind a column. */
const character = 5
const gap = 12

/** In characters. What is longer is an address or an error, and is broken rather than given a page to itself. */
const longestWord = 24

/**
 * A table as paper takes it: all columns where their longest words fit beside each other, else as many at a time as do, the first column
 * again in each part. A first column to write in stands in the first part only: one field must not be there twice.
 */
export function partsOfTable(table: Table, draw: Draw): TablePart[] {
  const columns = columnsOf(table.children)
  const widths = columns.map((column) => widthOf(table, column, draw))
  const room = widths.map((width) => Math.min(width, longestWord * character + gap))
  const breaks = (part: number[]): boolean => sum(part, widths) > widestTable
  if (sum(columns, room) <= widestTable) return [{ columns, breaks: breaks(columns) }]
  const leading = table.children.some(({ children: [first] }, row) => row > 0 && first?.children.length === 0) ? [] : [0]
  const parts = [[0]]
  for (const column of columns.slice(1)) {
    const last = parts.at(-1) ?? []
    if (sum([...last, column], room) <= widestTable) last.push(column)
    else parts.push([...leading, column])
  }
  return parts.map((part) => ({ columns: part, breaks: breaks(part) }))
}

/** All columns of a table, counted from 0; a row may have more cells than its head. */
export function columnsOf(rows: readonly TableRow[]): number[] {
  return Array.from({ length: Math.max(0, ...rows.map(({ children }) => children.length)) }, (_, column) => column)
}

function sum(columns: readonly number[], widths: readonly number[]): number {
  return columns.reduce((total, column) => total + (widths[column] ?? 0), 0)
}

/** What the longest word of a column takes. */
function widthOf({ children: rows }: Table, column: number, { setting }: Draw): number {
  const words = rows.flatMap(({ children }) => plainText(children[column]?.children ?? [], setting).split(wordEnd))
  return Math.max(0, ...words.map(({ length }) => length)) * character + gap
}

/** Where a line may end: at spaces and hyphens, and behind each sign of scripts that have no spaces. */
const wordEnd = /[\s–—-]+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/u

import { TABLE_COLUMNS } from '@ai-toolkit/form'
import { REMARKS } from '../workbook/slots.ts'
import type { CsvCell } from './parse-csv.ts'

/** The columns of a table of answers, by the keys that form gives them. */
export type CsvColumn = (typeof TABLE_COLUMNS)[number]

/** The columns that something is read from. */
export const CSV_COLUMNS: readonly CsvColumn[] = ['id', 'value', ...REMARKS]

/** What html sets around words that are not translated yet; see say-plain.ts. */
const marks = /\uE010[\w-]*\uE011|[\uE010-\uE012]/g

/**
 * Which column of a table is at which index, by its headings in one of the languages; where they are in none of them, by their number and order.
 * Undefined where neither tells, or where there is no column for ids or for values.
 */
export function findColumns(head: readonly CsvCell[], languages: readonly ReadonlyMap<string, string>[]): ReadonlyMap<CsvColumn, number> | undefined {
  const headings = head.map(({ text }) => text.trim())
  for (const words of languages) {
    const named = TABLE_COLUMNS.map((column) => [column, headings.indexOf(wordOf(column, words))] as const).filter(([, index]) => index >= 0)
    const columns = new Map(named)
    if (columns.has('id') && columns.has('value') && new Set(columns.values()).size === columns.size) return columns
  }
  return headings.length === TABLE_COLUMNS.length ? new Map(TABLE_COLUMNS.map((column, index) => [column, index])) : undefined
}

function wordOf(column: CsvColumn, words: ReadonlyMap<string, string>): string {
  return (words.get(`form.table.${column}`) ?? '').replace(marks, '')
}

import type { TextFile } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic, Place } from '@ai-toolkit/model'
import { type Belonging, checkBelonging } from '../answers/check-belonging.ts'
import { findQuestionnaire } from '../answers/find-questionnaire.ts'
import type { AnswersReading } from '../answers/read-answers-text.ts'
import { conclude } from '../statements/conclude.ts'
import { readRetired } from '../statements/read-retired.ts'
import type { Statement } from '../statements/statement.ts'
import { countEntries } from '../workbook/row-id.ts'
import { CSV_COLUMNS, type CsvColumn, findColumns } from './find-columns.ts'
import { type CsvCell, parseCsv } from './parse-csv.ts'
import { readCsvRow } from './read-csv-row.ts'

/** A row by the columns that the table has. */
export type CsvRow = ReadonlyMap<CsvColumn, CsvCell>

/**
 * Reads back a table that `writeAnswersCsv` or the questionnaire page wrote, in whatever language, and checks it cell by cell. The value is what of
 * it can be used, where there are errors too. There is none where the file is no such table, or belongs to another state of the questionnaire.
 * @param languages the words of the interface in each language that the headings may be in; the order of the columns tells them apart too
 */
export function readAnswersCsv(file: TextFile, reading: AnswersReading, languages: readonly ReadonlyMap<string, string>[]): Checked<Answers> {
  const { value: rows = [], diagnostics } = parseCsv(file.path, file.text)
  return readAnswersTable({ path: file.path, rows, diagnostics }, reading, languages)
}

/** A table of answers as cells, and what was found when it was read. */
export interface AnswersTable {
  path: string
  /** The first holds the headings. */
  rows: readonly (readonly CsvCell[])[]
  diagnostics: readonly Diagnostic[]
}

/** The same for a table of whatever file: its cells say where they stand. */
export function readAnswersTable(
  { path, rows: [head = [], ...body], diagnostics }: AnswersTable,
  reading: AnswersReading,
  languages: readonly ReadonlyMap<string, string>[],
): Checked<Answers> {
  const file = { path }
  const columns = findColumns(head, languages)
  if (columns === undefined) return { value: undefined, diagnostics: [...diagnostics, codes.tableForeign.at(wholeFile(file.path), {})] }
  const rows = body.map(
    (cells): CsvRow => new Map([...columns].flatMap(([column, index]) => (cells[index] ? [[column, withoutGuard(cells[index])]] : []))),
  )
  const facts = new Map(rows.flatMap((row) => factOf(row)))
  const belonging = belongingOf(facts)
  const found = findQuestionnaire(reading.edition, belonging.questionnaire)
  const placeOf = (field: string): Place => facts.get(field)?.place ?? wholeFile(file.path)
  if (belonging.digest === undefined) return { value: undefined, diagnostics: [...diagnostics, codes.tableForeign.at(wholeFile(file.path), {})] }
  const foreign = checkBelonging(belonging, found, reading.edition, placeOf)
  if (found === undefined || foreign.length > 0) return { value: undefined, diagnostics: [...diagnostics, ...foreign] }
  const absent = CSV_COLUMNS.filter((column) => !columns.has(column))
  const state = { questionnaire: found.compiled.source, numbers: countEntries(), seen: new Map<string, string>(), statements: [] as Statement[] }
  const faults = [
    ...absent.map((column) => codes.columnMissing.at(head[0]?.place ?? wholeFile(file.path), { sheet: file.path, column })),
    ...rows.flatMap((row) => readCsvRow(row, state)),
    ...missingRows(
      found.compiled.source.sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
      state.seen,
      file.path,
    ),
  ]
  const retired = readRetired(rows.flatMap((row) => (/^@retired\.\d+$/.test(row.get('id')?.text ?? '') ? (row.get('value') ?? []) : [])))
  const own = [...facts].map(([field, { text, place }]): Statement => ({ path: [field], value: text, spot: { place } }))
  const concluded = conclude([...own, ...state.statements, ...retired.statements], { file: file.path, questionnaire: found, ...reading })
  return { value: concluded.value, diagnostics: [...diagnostics, ...faults, ...retired.diagnostics, ...concluded.diagnostics] }
}

/** An apostrophe before what a spreadsheet would run as a formula, or before another apostrophe, was set there in writing. */
function withoutGuard({ text, place }: CsvCell): CsvCell {
  return { text: text.replace(/^'(?=['=+\-@\t\r\n])/, ''), place }
}

/** The fields of the file's own that hold a text: which questionnaire, edition, digest and day. */
function factOf(row: CsvRow): [string, CsvCell][] {
  const [, field] = /^@(questionnaire|edition|digest|date)$/.exec(row.get('id')?.text ?? '') ?? []
  const value = row.get('value')
  return field === undefined || value === undefined ? [] : [[field, value]]
}

function belongingOf(facts: ReadonlyMap<string, CsvCell>): Belonging {
  return { questionnaire: facts.get('questionnaire')?.text, edition: facts.get('edition')?.text, digest: facts.get('digest')?.text }
}

function missingRows(ids: readonly string[], seen: ReadonlyMap<string, string>, file: string): ReturnType<typeof codes.rowMissing.at>[] {
  const missing = ids.filter((id) => !seen.has(id))
  return missing.length === 0 ? [] : [codes.rowMissing.at(wholeFile(file), { ids: missing })]
}

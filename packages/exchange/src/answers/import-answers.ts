import { parseAnyData } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers } from '@ai-toolkit/model'
import { readWorkbook } from '@ai-toolkit/sheets'
import { findColumns } from '../csv/find-columns.ts'
import { parseCsv } from '../csv/parse-csv.ts'
import { readAnswersCsv, readAnswersTable } from '../csv/read-answers-csv.ts'
import { readSubmissions } from '../forms/submissions/read-submissions.ts'
import { isRecord } from '../is-record.ts'
import { type BinaryFile, readAnswersWorkbook } from '../workbook/read-answers-workbook.ts'
import { readWorkbookTable } from '../workbook/read-workbook-table.ts'
import { type AnswersReading, readAnswersText } from './read-answers-text.ts'

/** A file that may hold answers in any of the forms that are known. */
export interface ImportFile {
  path: string
  bytes: Uint8Array
  /** The text without byte order mark; undefined where the file is no text. */
  text: string | undefined
}

/**
 * Reads answers from a file of whatever kind: a workbook, a table of ours, submissions of ODK or Kobo, results of SurveyJS, or an answer file. The
 * value is what of each set of answers can be used, where there are errors too.
 * @param languages the words of the interface in each language that headings of tables may be in
 */
export function importAnswers(file: ImportFile, reading: AnswersReading, languages: readonly ReadonlyMap<string, string>[]): Checked<Answers[]> {
  const { path, bytes, text } = file
  if (/\.xlsx$/i.test(path)) return listOne(importWorkbook({ path, bytes }, reading, languages))
  if (text === undefined) return { value: [], diagnostics: [codes.unknownFormat.at(wholeFile(path), {})] }
  const isOurs = /\.csv$/i.test(path) ? isOurTable({ path, text }, languages) : isAnswerFile({ path, text })
  if (!isOurs) return readSubmissions({ path, text }, reading)
  return listOne(/\.csv$/i.test(path) ? readAnswersCsv({ path, text }, reading, languages) : readAnswersText({ path, text }, reading))
}

/** A workbook with a sheet for each section, or the one sheet that the questionnaire page saves. */
function importWorkbook({ path, bytes }: BinaryFile, reading: AnswersReading, languages: readonly ReadonlyMap<string, string>[]): Checked<Answers> {
  const { value: sheets = [], diagnostics } = readWorkbook(path, bytes)
  const rows = readWorkbookTable(sheets, path)
  return rows === undefined ? readAnswersWorkbook({ path, bytes }, reading) : readAnswersTable({ path, rows, diagnostics }, reading, languages)
}

function listOne({ value, diagnostics }: Checked<Answers>): Checked<Answers[]> {
  return { value: value === undefined ? [] : [value], diagnostics }
}

/** Submissions have a column for each question, not one for ids. */
function isOurTable(file: { path: string; text: string }, languages: readonly ReadonlyMap<string, string>[]): boolean {
  const [head = [], ...rows] = parseCsv(file.path, file.text).value ?? []
  return findColumns(head, languages) !== undefined && rows.some((row) => row.some(({ text }) => /^'?@digest$/.test(text)))
}

/** Whatever is no JSON with the fields of a form is read as an answer file, whose messages say what is wrong with it. */
function isAnswerFile(file: { path: string; text: string }): boolean {
  if (!/\.json$/i.test(file.path)) return true
  const value = parseAnyData(file).value?.value
  return value === undefined || (isRecord(value) && isRecord(value.answers))
}

import { type Data, type DataPath, parseAnyData, type TextFile } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic, Place } from '@ai-toolkit/model'
import { type Belonging, checkBelonging } from '../../answers/check-belonging.ts'
import { findQuestionnaire } from '../../answers/find-questionnaire.ts'
import type { AnswersReading } from '../../answers/read-answers-text.ts'
import { parseCsv } from '../../csv/parse-csv.ts'
import { isRecord } from '../../is-record.ts'
import { conclude } from '../../statements/conclude.ts'
import type { Statement } from '../../statements/statement.ts'
import { FILE_FIELDS } from '../names.ts'
import { readSaid, type SubmissionReading } from './read-said.ts'
import { type Said, said, saidIn } from './said.ts'

/**
 * Reads what a form collected that `writeXlsForm` or `writeSurveyJs` made: a result of SurveyJS, submissions of ODK or Kobo as JSON, or a table of
 * them as CSV. The value is what of each submission can be used, where there are errors too; a submission that belongs to another state of the
 * questionnaire has none.
 */
export function readSubmissions(file: TextFile, reading: AnswersReading): Checked<Answers[]> {
  const { value: submissions = [], diagnostics } = /\.csv$/i.test(file.path) ? readTable(file) : readJson(file)
  const read = submissions.map((submission) => readSubmission(submission, file.path, reading))
  return {
    value: read.flatMap(({ value }) => (value === undefined ? [] : [value])),
    diagnostics: [...diagnostics, ...read.flatMap((one) => one.diagnostics)],
  }
}

type Submission = readonly Said[]

/** One submission, a list of them, or what an interface of Kobo (`results`) or ODK (`value`) answers. */
function readJson(file: TextFile): Checked<Submission[]> {
  const { value: data, diagnostics } = parseAnyData(file)
  if (data === undefined) return { value: undefined, diagnostics }
  return { value: listPaths(data.value).map((path) => saidAt(data, path)), diagnostics }
}

function listPaths(root: unknown): DataPath[] {
  if (Array.isArray(root)) return root.map((_, index) => [index])
  if (!isRecord(root)) return [[]]
  const key = ['results', 'value'].find((name) => Array.isArray(root[name]))
  const list = key === undefined ? undefined : root[key]
  return key === undefined || !Array.isArray(list) ? [[]] : list.map((_, index) => [key, index])
}

function saidAt(data: Data<unknown>, path: DataPath): Submission {
  const value = path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], data.value)
  return saidIn(said('', value, (inner) => ({ place: data.placeAt([...path, ...inner]) })))
}

/** Each row of a table is a submission; the cells under a heading are what is said under that name. */
function readTable(file: TextFile): Checked<Submission[]> {
  const { value: [head = [], ...rows] = [], diagnostics } = parseCsv(file.path, file.text)
  const submissions = rows.map((row) =>
    row.flatMap((cell, index) => {
      const heading = head[index]?.text
      return heading === undefined ? [] : [said(heading.replace(/^.*SET-OF-/, ''), cell.text, () => ({ place: cell.place }))]
    }),
  )
  return { value: submissions, diagnostics }
}

function readSubmission(submission: Submission, file: string, reading: AnswersReading): Checked<Answers> {
  const facts = findFacts(submission)
  const belonging: Belonging = Object.fromEntries([...facts].map(([field, { text }]) => [field, text]))
  if (belonging.questionnaire === undefined || belonging.digest === undefined) {
    return { value: undefined, diagnostics: [codes.submissionForeign.at(wholeFile(file), {})] }
  }
  const placeOf = (field: string): Place => facts.get(field)?.place ?? wholeFile(file)
  const found = findQuestionnaire(reading.edition, belonging.questionnaire)
  const foreign: Diagnostic[] = checkBelonging(belonging, found, reading.edition, placeOf)
  if (found === undefined || foreign.length > 0) return { value: undefined, diagnostics: foreign }
  const read: SubmissionReading = { questionnaire: found.compiled.source, statements: [], diagnostics: [] }
  readSaid(submission, read)
  const own = [...facts].map(([field, { text, place }]): Statement => ({ path: [field], value: text, spot: { place } }))
  const { value, diagnostics } = conclude([...own, ...read.statements], { file, questionnaire: found, ...reading })
  return { value, diagnostics: [...read.diagnostics, ...diagnostics] }
}

/** What a submission says it belongs to, wherever in it that stands. */
function findFacts(fields: readonly Said[]): Map<string, { text: string; place: Place }> {
  const facts = new Map<string, { text: string; place: Place }>()
  for (const field of fields) {
    const { name, value, spotOf } = field
    const fact = (['questionnaire', 'edition', 'digest'] as const).find((candidate) => FILE_FIELDS[candidate] === name)
    if (fact !== undefined && typeof value === 'string' && value !== '') facts.set(fact, { text: value, place: spotOf([]).place })
    else if (isRecord(value)) for (const [inner, found] of findFacts(saidIn(field))) facts.set(inner, found)
  }
  return facts
}

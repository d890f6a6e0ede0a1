import type { DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Question, Questionnaire } from '@ai-toolkit/model'
import { isRecord } from '../../is-record.ts'
import type { Spot, Statement } from '../../statements/statement.ts'
import { readTextList } from '../../workbook/text-list.ts'
import { FILE_FIELDS, type FieldName, type FormRemark, readFieldName } from '../names.ts'
import { entriesIn, type Said, saidIn } from './said.ts'

/** What a submission is read with; it grows while field after field is read. */
export interface SubmissionReading {
  questionnaire: Questionnaire
  statements: Statement[]
  diagnostics: Diagnostic[]
}

/** Where the fields that are read stand: in the answers of the file, or in those of an entry of a group. */
interface Scope {
  questions: readonly Question[]
  /** Where the answers are. */
  at: DataPath
  group?: string
}

/** Fields that the programs add of themselves; all that begins with an underscore or has capitals is passed over too. */
const OWN_FIELDS = new Set(
  'start end today username deviceid phonenumber simserial subscriberid email audit uuid version rootuuid deprecatedid id meta'.split(' '),
)

/** Reads what a submission says into `reading`. Groups that merely set fields apart are looked into. */
export function readSaid(fields: readonly Said[], reading: SubmissionReading): void {
  const scope: Scope = { questions: reading.questionnaire.sections.flatMap(({ questions }) => questions), at: ['answers'] }
  for (const field of fields) readField(field, scope, reading)
}

function readField(field: Said, scope: Scope, reading: SubmissionReading): void {
  if (isEmpty(field.value) || (scope.group === undefined && readFileField(field, reading))) return
  const group = scope.questions.find(({ id, type }) => type === 'group' && (field.name === `G_${id}` || field.name === id))
  const answer = findAnswer(readFieldName(field.name), scope)
  const choice = findChoice(field, scope)
  if (group !== undefined) readGroup(group, field, scope, reading)
  else if (answer !== undefined) readAnswer(answer.question, answer.name, field, scope, reading)
  else if (choice !== undefined) readMark(choice, field, scope, reading)
  else if (isRecord(field.value)) for (const inner of saidIn(field)) readField(inner, scope, reading)
  else reportUnknown(field, scope, reading)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}

/** Fields about the file as a whole. */
function readFileField(field: Said, { statements }: SubmissionReading): boolean {
  const { name, value, spotOf } = field
  const state = (path: DataPath, text: unknown, spot: Spot): number => statements.push({ path, value: plain(text), spot })
  if (name === FILE_FIELDS.date) state(['date'], dayIn(value), spotOf([]))
  else if (name === FILE_FIELDS.respondents) readRespondents(field, statements)
  else if (/^SUBJECT_(name|agency|reference|description)$/.test(name)) state(['subject', name.slice('SUBJECT_'.length)], value, spotOf([]))
  else return /^(TOOLKIT_(questionnaire|edition|digest))$/.test(name)
  return true
}

function readRespondents(field: Said, statements: Statement[]): void {
  for (const [index, { fields }] of entriesIn(field).entries()) {
    for (const { name, value, spotOf } of fields) {
      const [, part] = /^(?:RESPONDENT_)?(name|role)$/.exec(name) ?? []
      if (part !== undefined && !isEmpty(value)) statements.push({ path: ['respondents', index, part], value: plain(value), spot: spotOf([]) })
    }
  }
}

/** Entries have no ids in other programs; they are numbered. Those that stand in a file of their own are missed. */
function readGroup(group: Question, field: Said, scope: Scope, reading: SubmissionReading): void {
  if (!Array.isArray(field.value)) reading.diagnostics.push(codes.submissionEntries.at(field.spotOf([]).place, { group: group.id }))
  for (const [index, { fields, spot }] of entriesIn(field).entries()) {
    const at = [...scope.at, group.id, 'value', index]
    reading.statements.push({ path: [...at, 'id'], value: `e${index + 1}`, spot }, { path: [...at, 'answers'], value: {}, spot })
    const inside: Scope = { questions: group.questions ?? [], at: [...at, 'answers'], group: group.id }
    for (const inner of fields) readField(inner, inside, reading)
  }
}

/** The question that a field is for, and what of it; nothing where the questionnaire has no such question, row or column. */
function findAnswer(name: FieldName | undefined, { questions, group }: Scope): { question: Question; name: FieldName } | undefined {
  if (name === undefined || (name.group !== undefined && name.group !== group)) return undefined
  const question = questions.find(({ id }) => id === name.question)
  const { rows = [], columns = [] } = question ?? {}
  const { cell } = name
  const hasCell = cell === undefined || (rows.some(({ id }) => id === cell.row) && columns.some(({ id }) => id === cell.column))
  return question === undefined || !hasCell ? undefined : { question, name }
}

function readAnswer(question: Question, name: FieldName, field: Said, scope: Scope, reading: SubmissionReading): void {
  const at = [...scope.at, question.id]
  const { value, spotOf } = field
  const spot = spotOf([])
  if (name.remark !== undefined) reading.statements.push(...readRemark(name.remark, value, at, spot))
  else if (name.cell !== undefined) reading.statements.push({ path: [...at, 'value', name.cell.row, name.cell.column], value: plain(value), spot })
  else if (question.type === 'matrix') readMatrix(question, field, at, reading)
  else if (question.type === 'multiple') reading.statements.push(...readChoices(question, value, at, spot))
  else reading.statements.push({ path: [...at, 'value'], value: readValue(question, value), spot })
}

function readRemark(remark: FormRemark, value: unknown, at: DataPath, spot: Spot): Statement[] {
  if (remark === 'evidence') return readTextList(String(plain(value))).map((text, index) => ({ path: [...at, remark, index], value: text, spot }))
  return [{ path: [...at, remark], value: remark === 'review' ? dayIn(value) : String(plain(value)), spot }]
}

/** Numbers come as text from forms; what is no number is left to the checks of answers to refuse, in words. */
function readValue({ type }: Question, value: unknown): string | number | boolean {
  if (type === 'date') return dayIn(value)
  if (type !== 'number') return typeof value === 'number' || typeof value === 'boolean' ? String(value) : plain(value)
  return typeof value === 'string' && /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value.trim()) ? Number(value) : plain(value)
}

function readMatrix({ rows = [], columns = [] }: Question, field: Said, at: DataPath, { statements }: SubmissionReading): void {
  for (const row of saidIn(field).filter(({ name }) => rows.some(({ id }) => id === name))) {
    for (const cell of saidIn(row).filter(({ name }) => columns.some(({ id }) => id === name))) {
      if (!isEmpty(cell.value)) statements.push({ path: [...at, 'value', row.name, cell.name], value: plain(cell.value), spot: cell.spotOf([]) })
    }
  }
}

/** A list, or the ids with spaces between them. The number of a choice is that in the questionnaire, so that one stated twice is one. */
function readChoices({ options = [] }: Question, value: unknown, at: DataPath, spot: Spot): Statement[] {
  const chosen: unknown[] = Array.isArray(value) ? value : String(plain(value)).trim().split(/\s+/)
  return chosen.map((choice, index) => {
    const known = options.findIndex(({ id }) => id === choice)
    return { path: [...at, 'value', known < 0 ? options.length + index : known], value: plain(choice), spot }
  })
}

/** Tables have a column for each choice of several, `q_a/o_1`, with 1 or 0 in it. */
function findChoice({ name, before }: Said, { questions, group }: Scope): { question: Question; index: number } | undefined {
  const field = readFieldName(before)
  const question = field && findAnswer(field, { questions, at: [], ...(group !== undefined && { group }) })?.question
  const index = question?.type === 'multiple' ? (question.options ?? []).findIndex(({ id }) => id === name) : -1
  return question === undefined || index < 0 ? undefined : { question, index }
}

function readMark(
  { question, index }: { question: Question; index: number },
  { value, spotOf }: Said,
  { at }: Scope,
  { statements }: SubmissionReading,
): void {
  const choice = question.options?.[index]?.id
  if (choice !== undefined && /^(1|true|yes)$/i.test(String(value)))
    statements.push({ path: [...at, question.id, 'value', index], value: choice, spot: spotOf([]) })
}

function reportUnknown({ name, spotOf }: Said, { questions }: Scope, { diagnostics }: SubmissionReading): void {
  const [, group] = /^G_([a-z][a-z0-9_]*)(?:@odata\.navigationLink)?$/.exec(name) ?? []
  if (group !== undefined) diagnostics.push(codes.submissionEntries.at(spotOf([]).place, { group }))
  else if (/^[a-z][a-z0-9_]*$/.test(name) && !OWN_FIELDS.has(name)) {
    diagnostics.push(codes.submissionUnknown.at(spotOf([]).place, { name, known: questions.map(({ id }) => id) }))
  }
}

function dayIn(value: unknown): string {
  const text = String(plain(value))
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text
}

/** What is no scalar is left to the checks of answers to refuse, in words. */
function plain(value: unknown): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value)
}

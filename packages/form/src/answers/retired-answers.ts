import type { Answer, AnswerValue, RetiredAnswer } from '@ai-toolkit/model'
import { type Fault, fault } from './fault.ts'
import { isDayText, isLine, isRecord, isText, LONGEST_EVIDENCE } from './fit-answer.ts'

/** As in the answers schema: more cannot be, whatever was migrated how often. */
const MOST_RETIRED = 100_000

/** Characters of a piece; a cell of a workbook holds not many more. */
const LONGEST_PIECE = 30_000

/**
 * The retired answers of a file: nobody sees them on the page, and the file that it saves must have them still. Their questions are not known
 * here, so they are held against the shape of answers alone. What has another shape is left out, and said.
 */
export function fitRetired(given: unknown): { retired: RetiredAnswer[]; faults: Fault[] } {
  const listed = Array.isArray(given) ? given.slice(0, MOST_RETIRED) : []
  const retired = listed.filter(isRetired)
  const isWhole = given === undefined || (Array.isArray(given) && retired.length === given.length)
  return { retired, faults: isWhole ? [] : [fault('bad-retired')] }
}

/** Retired answers as texts for the cells of a table, to be joined again: JSON without letters that a cell might change. */
export function packRetired(retired: readonly RetiredAnswer[]): string[] {
  if (retired.length === 0) return []
  const text = JSON.stringify(retired).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return Array.from({ length: Math.ceil(text.length / LONGEST_PIECE) }, (_, index) => text.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE))
}

function isRetired(given: unknown): given is RetiredAnswer {
  if (!isRecord(given) || !hasOnly(given, ['question', 'group', 'edition', 'to', 'answer', 'why'])) return false
  const { question, group, edition, to, answer, why } = given
  return isKey(question) && (group === undefined || isKey(group)) && isVersion(edition) && isVersion(to) && isText(why) && isAnswer(answer)
}

function hasOnly(value: Record<string, unknown>, fields: readonly string[]): boolean {
  return Object.keys(value).every((field) => fields.includes(field))
}

/** As `Key` of the common schema. */
function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(value)
}

/** As `Version` of the common schema. */
function isVersion(value: unknown): boolean {
  return typeof value === 'string' && /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/.test(value)
}

const fields: Readonly<Record<keyof Answer, (value: unknown) => boolean>> = {
  value: isValue,
  notApplicable: (value) => isText(value) && value.trim() !== '',
  note: (value) => isText(value),
  evidence: (value) => Array.isArray(value) && value.every((piece) => isText(piece, LONGEST_EVIDENCE)),
  measures: (value) => isText(value),
  owner: isLine,
  review: isDayText,
  assignedTo: isLine,
  toDiscuss: (value) => typeof value === 'boolean',
}

function isAnswer(given: unknown): given is Answer {
  if (!isRecord(given) || !hasOnly(given, Object.keys(fields))) return false
  return Object.entries(fields).every(([field, fits]) => given[field] === undefined || fits(given[field]))
}

function isValue(given: unknown): given is AnswerValue {
  if (typeof given === 'number') return Number.isFinite(given)
  if (Array.isArray(given)) return given.every((item) => typeof item === 'string') || (given.length <= 1_000 && given.every(isEntry))
  return isText(given) || isMatrix(given)
}

function isEntry(given: unknown): boolean {
  return isRecord(given) && hasOnly(given, ['id', 'answers']) && isKey(given.id) && isAnswers(given.answers)
}

function isAnswers(given: unknown): boolean {
  return isRecord(given) && Object.entries(given).every(([id, answer]) => isKey(id) && isAnswer(answer))
}

function isMatrix(given: unknown): boolean {
  if (!isRecord(given) || Object.keys(given).length === 0 || !Object.keys(given).every(isKey)) return false
  return Object.values(given).every((row) => isRecord(row) && Object.keys(row).length > 0 && Object.entries(row).flat().every(isKey))
}

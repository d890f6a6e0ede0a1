import type { Answer, AnswerValue, Question, Scale } from '@ai-toolkit/model'
import { type Fault, fault } from './fault.ts'
import { fitValue } from './fit-value.ts'

/** Something read from a file, as far as it can be used. */
export interface Fitted<T> {
  value: T | undefined
  faults: Fault[]
}

/** What an answer is held against. */
export interface FitContext {
  scales: readonly Scale[]
  /** What the question is called in messages, such as “2.3”. */
  name: string
}

/** Characters in a note, a reason or another long text; the answers schema has the same limit. */
export const LONGEST_TEXT = 20_000
/** Characters in one piece of evidence; as in the answers schema. */
export const LONGEST_EVIDENCE = 2_000
/** Characters in a line; as in the common schema. */
export const LONGEST_LINE = 1_000

/**
 * An answer from a file as far as it fits its question: each field that does not is left out and named, the others stay.
 * Nothing is cut short, because half a sentence is worse than a message.
 */
export function fitAnswer(question: Question, given: unknown, context: FitContext): Fitted<Answer> {
  if (!isRecord(given)) return { value: undefined, faults: [fault('not-an-answer', { question: context.name })] }
  const value = given.value === undefined ? undefined : fitValue(question, given.value, context)
  const read = readers.map(([field, reader]) => fitField(field, given[field], reader, context))
  const evidence = fitEvidence(given.evidence, context)
  const reason = fitReason(question, given, value?.value, context)
  const known = new Set(['value', 'notApplicable', 'evidence', ...readers.map(([field]) => field)])
  const unknown = Object.keys(given).filter((field) => !known.has(field))
  return {
    value: {
      ...(value?.value !== undefined && { value: value.value }),
      ...reason.value,
      ...Object.fromEntries(read.flatMap(({ value: entry }) => (entry === undefined ? [] : [entry]))),
      ...(evidence.value !== undefined && { evidence: evidence.value }),
    },
    faults: [
      ...(value?.faults ?? []),
      ...reason.faults,
      ...read.flatMap(({ faults }) => faults),
      ...evidence.faults,
      ...unknown.map((field) => fault('unknown-field', { question: context.name, field })),
    ],
  }
}

/** Whether a value is an object with fields, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a text of one line, as the schemas have it. */
export function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_LINE && /^[^\n\r]*\S[^\n\r]*$/.test(value)
}

/** Whether a value is a text of any number of lines that says something. */
export function isText(value: unknown, longest = LONGEST_TEXT): value is string {
  return typeof value === 'string' && value.length <= longest && value.length > 0
}

/** Whether a value is a day, YYYY-MM-DD. */
export function isDayText(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true
}

const readers: readonly [string, (value: unknown) => boolean][] = [
  ['note', (value) => isText(value)],
  ['measures', (value) => isText(value)],
  ['owner', isLine],
  ['review', isDayText],
  ['assignedTo', isLine],
  ['toDiscuss', (value) => typeof value === 'boolean'],
]

function fitField(field: string, value: unknown, fits: (value: unknown) => boolean, { name }: FitContext): Fitted<readonly [string, unknown]> {
  if (value === undefined) return { value: undefined, faults: [] }
  if (fits(value)) return { value: [field, value], faults: [] }
  return { value: undefined, faults: [fault('bad-field', { question: name, field })] }
}

function fitEvidence(given: unknown, { name }: FitContext): Fitted<string[]> {
  if (given === undefined) return { value: undefined, faults: [] }
  const fitting = Array.isArray(given) ? given.filter((text): text is string => isText(text, LONGEST_EVIDENCE)) : []
  const whole = Array.isArray(given) && fitting.length === given.length
  return {
    value: fitting.length > 0 ? fitting : undefined,
    faults: whole ? [] : [fault('bad-field', { question: name, field: 'evidence' })],
  }
}

/** A value and a reason why there is none contradict each other: the value stays, because it says more. */
function fitReason(
  question: Question,
  { notApplicable: reason }: Record<string, unknown>,
  value: AnswerValue | undefined,
  { name }: FitContext,
): { value: Pick<Answer, 'notApplicable'>; faults: Fault[] } {
  if (reason === undefined) return { value: {}, faults: [] }
  if (!isText(reason) || reason.trim() === '') return { value: {}, faults: [fault('bad-field', { question: name, field: 'notApplicable' })] }
  if (question.notApplicable === false) return { value: {}, faults: [fault('always-applies', { question: name })] }
  return value === undefined
    ? { value: { notApplicable: reason }, faults: [] }
    : { value: {}, faults: [fault('value-and-reason', { question: name })] }
}

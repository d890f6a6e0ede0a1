import type { Answer, AnswerValue, GroupEntry, Question } from '@ai-toolkit/model'
import { CelNumber } from './cel-number.ts'
import { addNumbers } from './clean-number.ts'
import type { CelValue } from './compile-expression.ts'
import type { CompiledQuestion } from './compile-question.ts'
import { hasPoints } from './question-points.ts'
import { readMatrix } from './read-matrix.ts'

/** A given value as expressions and measures see it. */
export interface Reading {
  /** Whether the value answers the question, and in full. */
  complete: boolean
  /** What `answers` gives; for a matrix always a tree of its rows, with the cells that are given. */
  answer?: CelValue
  /** What `points` gives: the weighted points, for a matrix a tree like that of `answer`. */
  points?: CelValue
  /** The weighted points. */
  score?: number
}

/**
 * Reads a value as the question's type has it; groups are read by `decideStates`. A value that does not fit its question is no answer:
 * of an unknown option, out of range, with two options of which one excludes the other.
 */
export function readAnswer(question: CompiledQuestion, value: AnswerValue | undefined): Reading {
  return readers[question.source.type](question, value)
}

/** The entry of a question in a map of answers, never one of the prototype of the map. */
export function entryOf(answers: Readonly<Record<string, Answer>>, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

/** Whether a value is a list of the entries of a group. */
export function isGroupValue(value: AnswerValue | undefined): value is GroupEntry[] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'object')
}

const NOTHING: Reading = { complete: false }

type Reader = (question: CompiledQuestion, value: AnswerValue | undefined) => Reading

const readers: Record<Question['type'], Reader> = {
  single: readOne,
  scale: readOne,
  multiple: (question, value) => (isChoice(question, value) ? withPoints(question, value, value) : NOTHING),
  number: (question, value) => (isNumberFor(question, value) ? { complete: true, answer: new CelNumber(value) } : NOTHING),
  text: (_, value) => (typeof value === 'string' && value.trim() !== '' ? { complete: true, answer: value } : NOTHING),
  date: (_, value) => (typeof value === 'string' && isDay(value) ? { complete: true, answer: value } : NOTHING),
  matrix: readMatrix,
  group: () => NOTHING,
}

function readOne(question: CompiledQuestion, value: AnswerValue | undefined): Reading {
  return typeof value === 'string' && question.points.has(value) ? withPoints(question, value, [value]) : NOTHING
}

function withPoints(question: CompiledQuestion, answer: CelValue, chosen: readonly string[]): Reading {
  if (!hasPoints(question.source)) return { complete: true, answer }
  const score = addNumbers(chosen.map((id) => question.points.get(id) ?? 0)) * question.weight
  return { complete: true, answer, points: new CelNumber(score), score }
}

function isChoice({ source, points }: CompiledQuestion, value: AnswerValue | undefined): value is string[] {
  if (!Array.isArray(value) || value.length === 0) return false
  const chosen = new Set<unknown>(value)
  const excludes = (source.options ?? []).some(({ id, exclusive }) => exclusive && chosen.has(id))
  return chosen.size === value.length && value.every((id) => typeof id === 'string' && points.has(id)) && !(excludes && value.length > 1)
}

function isNumberFor(
  { source: { minimum = -Infinity, maximum = Infinity, integer } }: CompiledQuestion,
  value: AnswerValue | undefined,
): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= minimum && value <= maximum && (!integer || Number.isInteger(value))
}

/** Whether a text is a day of the calendar, YYYY-MM-DD: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

import type { DataPath } from '@ai-toolkit/data'
import type { Option, Question } from '@ai-toolkit/model'

/** What a cell takes. */
export type Input =
  /** The words of one choice of a list. */
  | { kind: 'choice'; list: string }
  /** “Yes”, which stands for this value. */
  | { kind: 'mark'; value: string | true | Record<string, never> }
  | { kind: 'number'; minimum?: number; maximum?: number; integer: boolean }
  | { kind: 'day' }
  | { kind: 'text' }
  /** Several texts, one a line. */
  | { kind: 'texts' }

/** A cell of a row that takes input, and where in an answer file that belongs. */
export interface Slot {
  path: DataPath
  input: Input
}

/** The slots of a row by the key of their column. */
export type Slots = ReadonlyMap<string, Slot>

/** The keys of the columns in which something is said beside an answer, in their order. */
export const REMARKS = ['notApplicable', 'note', 'evidence', 'measures', 'owner', 'review', 'assignedTo', 'toDiscuss'] as const

const remarkInputs: Record<(typeof REMARKS)[number], Input> = {
  notApplicable: { kind: 'text' },
  note: { kind: 'text' },
  evidence: { kind: 'texts' },
  measures: { kind: 'text' },
  owner: { kind: 'text' },
  review: { kind: 'day' },
  assignedTo: { kind: 'text' },
  toDiscuss: { kind: 'mark', value: true },
}

/**
 * The slots of the row of a question. Of several choices, each has a row of its own; so has each question of an entry of a group.
 * @param at where its answer stands in an answer file
 * @param list the name of the list of its choices
 */
export function questionSlots(question: Question, at: DataPath, list: string): Slots {
  const value = valueInput(question, list)
  const remarks = REMARKS.filter((field) => field !== 'notApplicable' || question.notApplicable !== false)
  return new Map<string, Slot>([
    ...(value === undefined ? [] : [['value', { path: [...at, 'value'], input: value }] as const]),
    ...cellSlots(question, at),
    ...remarks.map((field) => [field, { path: [...at, field], input: remarkInputs[field] }] as const),
  ])
}

/** The slots of the row of one of several choices; `index` is its number among them. */
export function optionSlots({ id }: Option, at: DataPath, index: number): Slots {
  return new Map([['value', { path: [...at, 'value', index], input: { kind: 'mark', value: id } }]])
}

/** The slots of the row that heads an entry of a group: whether it is in use. */
export function entrySlots(at: DataPath, index: number): Slots {
  return new Map([['value', { path: [...at, 'value', index, 'answers'], input: { kind: 'mark', value: {} } }]])
}

/** The key of the column of a cell of a matrix. */
export function cellKey(row: string, column: string): string {
  return `cell:${row}/${column}`
}

/** The name of the list of a scale's points. */
export function scaleList(scale: string): string {
  return `scale:${scale}`
}

function valueInput({ type, scale = '', minimum, maximum, integer = false }: Question, list: string): Input | undefined {
  switch (type) {
    case 'single':
      return { kind: 'choice', list }
    case 'scale':
      return { kind: 'choice', list: scaleList(scale) }
    case 'number':
      return { kind: 'number', integer, ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
    case 'text':
      return { kind: 'text' }
    case 'date':
      return { kind: 'day' }
    default:
      return undefined
  }
}

function cellSlots({ type, rows = [], columns = [] }: Question, at: DataPath): [string, Slot][] {
  if (type !== 'matrix') return []
  return rows.flatMap((row) =>
    columns.map((column): [string, Slot] => [
      cellKey(row.id, column.id),
      { path: [...at, 'value', row.id, column.id], input: { kind: 'choice', list: scaleList(column.scale) } },
    ]),
  )
}

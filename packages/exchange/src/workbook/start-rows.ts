import type { FoundRow } from './row-id.ts'
import type { Slot } from './slots.ts'

// Rows about the file as a whole. Their ids begin with @, which no id of a question does.

const subjectFields = new Set(['name', 'agency', 'reference', 'description'])

/** The id of a row about the subject. */
export function subjectRowId(field: string): string {
  return `@subject.${field}`
}

/** The id of a row about a person who answered; `number` counts from 1. */
export function respondentRowId(number: number, part: 'name' | 'role'): string {
  return `@respondents.${number}.${part}`
}

/** The id of the row with the day. */
export const DATE_ROW_ID = '@date'

/** More people than any list names; a greater number was put in by hand. */
export const MOST_RESPONDENTS = 1_000

/** What the row with this id holds; undefined for ids of other rows. */
export function findStartRow(id: string): FoundRow | undefined {
  if (id === DATE_ROW_ID) return only({ path: ['date'], input: { kind: 'day' } })
  const [, field] = /^@subject\.([a-z]+)$/.exec(id) ?? []
  if (field !== undefined && subjectFields.has(field)) return only({ path: ['subject', field], input: { kind: 'text' } })
  const [, number, part] = /^@respondents\.([1-9]\d*)\.(name|role)$/.exec(id) ?? []
  if (number === undefined || part === undefined || Number(number) > MOST_RESPONDENTS) return undefined
  return only({ path: ['respondents', Number(number) - 1, part], input: { kind: 'text' } })
}

function only(slot: Slot): FoundRow {
  return { at: [], slots: new Map([['value', slot]]) }
}

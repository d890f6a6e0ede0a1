import type { Answer, Answers, AnswerValue, GroupEntry } from '@ai-toolkit/model'

/** Where an answer stands: at a question, or at a question of one entry of a group. */
export interface AnswerPlace {
  /** The id of the question; of the group where `entry` is given. */
  question: string
  entry?: { id: string; question: string }
}

/** What is given at a place; an empty answer where there is nothing. */
export function answerAt({ answers }: Answers, { question, entry }: AnswerPlace): Answer {
  const own = entryOf(answers, question)
  return entry === undefined ? own : entryOf(entriesOf(own.value).find(({ id }) => id === entry.id)?.answers ?? {}, entry.question)
}

/** The same answers with another one at a place. Fields that are empty (no text, no choice, no cell) are left out, as the schema has it. */
export function withAnswer(answers: Answers, place: AnswerPlace, answer: Answer): Answers {
  const { question, entry } = place
  if (entry === undefined) return { ...answers, answers: put(answers.answers, question, answer) }
  const group = entryOf(answers.answers, question)
  const value = entriesOf(group.value).map((one) => (one.id === entry.id ? { ...one, answers: put(one.answers, entry.question, answer) } : one))
  return { ...answers, answers: put(answers.answers, question, { ...group, value }) }
}

/** The same answers with one more, empty entry in a group. Its id is the first of `e1`, `e2` … that no entry has. */
export function withEntry(answers: Answers, group: string): Answers {
  const answer = entryOf(answers.answers, group)
  const { notApplicable: _reason, ...rest } = answer
  const entries = entriesOf(answer.value)
  const added = { id: freeEntryId(entries), answers: {} }
  return { ...answers, answers: put(answers.answers, group, { ...rest, value: [...entries, added] }) }
}

/** The same answers without one entry of a group. */
export function withoutEntry(answers: Answers, group: string, id: string): Answers {
  const answer = entryOf(answers.answers, group)
  const value = entriesOf(answer.value).filter((entry) => entry.id !== id)
  return { ...answers, answers: put(answers.answers, group, { ...answer, value }) }
}

/** The entries of a group's value; none where it is no list of entries. */
export function entriesOf(value: AnswerValue | undefined): GroupEntry[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'object') : []
}

/** An id for a new entry: the first of `e1`, `e2` … that is free. */
export function freeEntryId(entries: readonly GroupEntry[]): string {
  const taken = new Set(entries.map(({ id }) => id))
  let number = entries.length + 1
  while (taken.has(`e${number}`)) number += 1
  return `e${number}`
}

/** Whether an answer says anything at all. */
export function isEmptyAnswer(answer: Answer): boolean {
  return Object.values(answer).every(isEmpty)
}

/** The answer without its empty fields, and its matrix without empty rows. */
function clean(answer: Answer): Answer {
  const filled = Object.entries(answer).map(([key, field]) => [key, key === 'value' ? cleanValue(field) : field] as const)
  return Object.fromEntries(filled.filter(([, field]) => !isEmpty(field)))
}

function cleanValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, row]) => !isEmpty(row)))
}

function isEmpty(field: unknown): boolean {
  if (field === undefined || field === '' || field === false) return true
  return typeof field === 'object' && field !== null && Object.keys(field).length === 0
}

function put(answers: Answers['answers'], id: string, answer: Answer): Answers['answers'] {
  const cleaned = clean(answer)
  const { [id]: _old, ...others } = answers
  return isEmptyAnswer(cleaned) ? others : { ...answers, [id]: cleaned }
}

function entryOf(answers: Answers['answers'], id: string): Answer {
  return (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? {}
}

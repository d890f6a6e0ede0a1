import type { DataPath } from '@ai-toolkit/data'
import type { Option, Question, Questionnaire } from '@ai-toolkit/model'
import { entrySlots, optionSlots, questionSlots, type Slots } from './slots.ts'

// A row is named by what it holds: `q_a`, a choice `q_a=o_1`, an entry of a group `q_g/e1`, a question of an entry `q_g/e1/q_b`,
// a choice of that `q_g/e1/q_b=o_1`. Ids of questionnaires and of entries have none of these signs in them.

/** A row that was found by its id. */
export interface FoundRow {
  /** Where its answer stands in an answer file; of a row that is about no question, the file itself. */
  at: DataPath
  slots: Slots
  /** The entry of a group that it belongs to. */
  entry?: { at: DataPath; id: string; index: number }
}

/** Numbers the entries of groups in the order in which they are met. */
export type EntryNumbers = (group: string, entry: string) => number

/** A counter of entries that starts anew. */
export function countEntries(): EntryNumbers {
  const known = new Map<string, string[]>()
  return (group, entry) => {
    const entries = known.get(group) ?? []
    known.set(group, entries)
    if (!entries.includes(entry)) entries.push(entry)
    return entries.indexOf(entry)
  }
}

/** What the row with this id holds; undefined where the questionnaire has no such thing. */
export function findRow(id: string, { sections }: Questionnaire, numbers: EntryNumbers): FoundRow | undefined {
  const [path = '', option, ...more] = id.split('=')
  const [first = '', entry, part, ...deeper] = path.split('/')
  const question = sections.flatMap(({ questions }) => questions).find((candidate) => candidate.id === first)
  if (question === undefined || more.length > 0 || deeper.length > 0) return undefined
  const at = ['answers', first]
  if (entry === undefined) return slotsOf(question, option, at, first)
  if (question.type !== 'group' || entry === '') return undefined
  const index = numbers(first, entry)
  const found = part === undefined ? findEntry(option, at, index) : findPart(question, part, option, at, index)
  return found && { ...found, entry: { at: [...at, 'value', index], id: entry, index } }
}

function findEntry(option: string | undefined, at: DataPath, index: number): FoundRow | undefined {
  return option === undefined ? { at, slots: entrySlots(at, index) } : undefined
}

function findPart(group: Question, id: string, option: string | undefined, at: DataPath, index: number): FoundRow | undefined {
  const part = group.questions?.find((candidate) => candidate.id === id)
  return part && slotsOf(part, option, [...at, 'value', index, 'answers', id], `${group.id}/${id}`)
}

function slotsOf(question: Question, optionId: string | undefined, at: DataPath, list: string): FoundRow | undefined {
  if (optionId === undefined) return { at, slots: questionSlots(question, at, list) }
  const options: readonly Option[] = question.type === 'multiple' ? (question.options ?? []) : []
  const index = options.findIndex(({ id }) => id === optionId)
  const option = options[index]
  return option && { at, slots: optionSlots(option, at, index) }
}

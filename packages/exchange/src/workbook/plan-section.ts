import type { DataPath } from '@ai-toolkit/data'
import type { Say } from '@ai-toolkit/html'
import type { Answers, GroupEntry, Question, Section } from '@ai-toolkit/model'
import { choicesOf } from '../texts/choices.ts'
import type { Instrument } from '../texts/instrument.ts'
import { questionHelp } from '../texts/question-help.ts'
import { entrySlots, optionSlots, questionSlots, type Slots } from './slots.ts'

/** A row of a section's sheet. */
export interface PlannedRow {
  /** See row-id.ts. */
  id: string
  /** Such as “2.3”; '' for choices. */
  number: string
  words: string
  help: string
  look: 'question' | 'option' | 'entry'
  slots: Slots
}

/** Blocks for entries that are not there yet. */
const SPARE_ENTRIES = 5

/** The rows of a section: questions, the choices of those that take several, and a block for each entry of a group, some to spare. */
export function planSection(section: Section, number: number, instrument: Instrument, answers: Answers, say: Say): PlannedRow[] {
  return section.questions.flatMap((question, index) => {
    const at = ['answers', question.id]
    const placed: Placed = { id: question.id, at, list: question.id, number: `${number}.${index + 1}` }
    const own = planQuestion(question, placed, instrument, say)
    return question.type === 'group' ? [...own, ...planEntries(question, placed, instrument, answers, say)] : own
  })
}

interface Placed {
  id: string
  at: DataPath
  /** The name of the list of its choices. */
  list: string
  number: string
}

function planQuestion(question: Question, { id, at, list, number }: Placed, instrument: Instrument, say: Say): PlannedRow[] {
  const choices = choicesOf(question, instrument)
  const meanings = choices.filter(({ meaning }) => meaning !== '').map(({ label, meaning }) => `${label}: ${meaning}`)
  const isMultiple = question.type === 'multiple'
  const help = [...questionHelp(question, instrument, say), ...(isMultiple ? [] : meanings)].join('\n\n')
  const own: PlannedRow = { id, number, words: question.text, help, look: 'question', slots: questionSlots(question, at, list) }
  if (!isMultiple) return [own]
  const options = (question.options ?? []).map((option, index): PlannedRow => {
    const { meaning = '', exclusive = false } = choices[index] ?? {}
    const words = exclusive ? `${option.label} (${say('choice.exclusive')})` : option.label
    return { id: `${id}=${option.id}`, number: '', words, help: meaning, look: 'option', slots: optionSlots(option, at, index) }
  })
  return [own, ...options]
}

function planEntries(group: Question, { at, id, number }: Placed, instrument: Instrument, answers: Answers, say: Say): PlannedRow[] {
  const present = presentEntries(answers, group.id)
  const spare = Math.min(SPARE_ENTRIES, Math.max(0, (group.maximum ?? Number.POSITIVE_INFINITY) - present.length))
  return withSpare(present, spare).flatMap((entry, index) => {
    const head: PlannedRow = {
      ...{ id: `${id}/${entry}`, number: `${number}.${index + 1}`, words: say('form.entry', { number: index + 1 }) },
      ...{ help: say('workbook.in-use'), look: 'entry' as const, slots: entrySlots(at, index) },
    }
    const parts = (group.questions ?? []).flatMap((part, position) => {
      const place = [...at, 'value', index, 'answers', part.id]
      return planQuestion(
        part,
        { id: `${id}/${entry}/${part.id}`, at: place, list: `${id}/${part.id}`, number: `${head.number}.${position + 1}` },
        instrument,
        say,
      )
    })
    return [head, ...parts]
  })
}

function presentEntries({ answers }: Answers, group: string): string[] {
  const value = (Object.hasOwn(answers, group) ? answers[group] : undefined)?.value
  const entries = Array.isArray(value) ? value.filter((entry): entry is GroupEntry => typeof entry === 'object') : []
  return entries.map(({ id }) => id)
}

/** The ids of entries, and so many more that none has yet: the next of `e1`, `e2` …. */
function withSpare(present: readonly string[], spare: number): string[] {
  const ids = [...present]
  for (let number = 1; ids.length < present.length + spare; number += 1) if (!ids.includes(`e${number}`)) ids.push(`e${number}`)
  return ids
}

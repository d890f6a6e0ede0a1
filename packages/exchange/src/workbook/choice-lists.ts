import type { Question } from '@ai-toolkit/model'
import { type Choice, choicesOf, pointsOf } from '../texts/choices.ts'
import type { Instrument } from '../texts/instrument.ts'
import { scaleList } from './slots.ts'

/** The choices of each list of a workbook, by its name: their words, and the ids that they stand for. */
export type ChoiceLists = ReadonlyMap<string, readonly ListedChoice[]>

/** A choice as a cell has it. */
export interface ListedChoice {
  id: string
  /** Unique in its list. */
  words: string
}

/** The name of the list that holds nothing but “yes”. */
export const YES_LIST = 'yes'

/** The lists of a questionnaire: of each scale, of each question of one choice, and of the word for yes. */
export function choiceLists(instrument: Instrument, yes: string): ChoiceLists {
  const { scales = [], sections } = instrument.questionnaire
  const questions = sections.flatMap((section) => section.questions)
  return new Map([
    [YES_LIST, [{ id: YES_LIST, words: yes }]],
    ...scales.map(({ id }) => [scaleList(id), listed(pointsOf(id, instrument))] as const),
    ...questions.flatMap((question) => optionLists(question, question.id, instrument)),
  ])
}

function optionLists(question: Question, path: string, instrument: Instrument): [string, ListedChoice[]][] {
  if (question.type === 'group') return (question.questions ?? []).flatMap((part) => optionLists(part, `${path}/${part.id}`, instrument))
  return question.type === 'single' ? [[path, listed(choicesOf(question, instrument))]] : []
}

/** Two choices with the same words are told apart by their ids. */
function listed(choices: readonly Choice[]): ListedChoice[] {
  const isUnique = (label: string): boolean => choices.filter((choice) => sameWords(choice.label, label)).length === 1
  return choices.map(({ id, label }) => ({ id, words: isUnique(label) ? label : `${label} (${id})` }))
}

/** Whether two texts read alike, however their accents are encoded and spaces set. */
export function sameWords(a: string, b: string): boolean {
  return settle(a) === settle(b)
}

function settle(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

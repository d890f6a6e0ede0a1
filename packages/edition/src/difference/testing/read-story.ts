import { join } from 'node:path'
import type { Edition, EditionResource, Question, Questionnaire } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { compileEdition } from '../../compile-edition.ts'

/** The base story, compiled. */
export async function readStory(): Promise<Edition> {
  const { value: tree } = await readTree(join(import.meta.dirname, '../../../../../test/stories/base/content'))
  const { value } = compileEdition(tree ?? new Map())
  if (value === undefined) throw new Error('The base story does not compile')
  return value
}

/** An edition after some edits; the edition itself stays as it is. */
export function edited(edition: Edition, ...changes: readonly ((draft: Edition) => void)[]): Edition {
  const draft = structuredClone(edition)
  for (const change of changes) change(draft)
  return draft
}

/** The guide of the story. */
export function guideOf({ resources }: Edition): EditionResource {
  return wanted(resources.find(({ id }) => id === 'guide'))
}

/** The questionnaire of the story. */
export function checkupOf({ resources }: Edition): Questionnaire {
  return wanted(resources.find(({ id }) => id === 'checkup')?.questionnaire)
}

/** A question of the story; those of groups too. */
export function questionOf(edition: Edition, id: string): Question {
  const questions = checkupOf(edition).sections.flatMap((section) => section.questions)
  return wanted(questions.flatMap((question) => [question, ...(question.questions ?? [])]).find((question) => question.id === id))
}

/** What a list of things with ids holds under an id. */
export function byId<T extends { id: string }>(list: readonly T[] | undefined, id: string): T {
  return wanted(list?.find((item) => item.id === id))
}

/** Takes what has an id out of a list. */
export function takeOut<T extends { id: string }>(list: T[] | undefined, id: string): T {
  const found = byId(list, id)
  list?.splice(list.indexOf(found), 1)
  return found
}

/** What must be there. */
export function wanted<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The story has no such thing')
  return value
}

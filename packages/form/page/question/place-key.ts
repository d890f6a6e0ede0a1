import type { AnswerPlace } from '../../src/answers/edit-answers.ts'

/** A place as one text, for ids of elements and names of fields; ids hold no dots. */
export function placeKey({ question, entry }: AnswerPlace): string {
  return entry === undefined ? question : `${question}.${entry.id}.${entry.question}`
}

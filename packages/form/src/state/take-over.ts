import type { Answers } from '@ai-toolkit/model'
import type { UsableFile } from './page-state.ts'

/**
 * The answers of a file as they come onto the page. Those given to another state of the questionnaire are each marked to be discussed: their
 * question may say something else now, and the mark is the record that nobody has looked yet.
 */
export function takeOver({ answers, foreign }: UsableFile): Answers {
  if (foreign === undefined) return answers
  const marked = Object.entries(answers.answers).map(([id, answer]) => [id, { ...answer, toDiscuss: true }])
  return { ...answers, answers: Object.fromEntries(marked) }
}

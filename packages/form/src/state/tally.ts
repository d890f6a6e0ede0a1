import type { Answers, Assessment, Question, QuestionResult } from '@ai-toolkit/model'
import { answerAt, isEmptyAnswer } from '../answers/edit-answers.ts'

/** How a question stands for the person who fills in: `started` has a value that lacks a part, `skipped` may stay empty. */
export type Standing = 'answered' | 'started' | 'open' | 'skipped' | 'not-applicable' | 'hidden'

/** Questions of a section or of the whole that want an answer, and how many have one (or a reason why they do not apply). */
export interface Tally {
  done: number
  /** All that are asked and must be answered. */
  wanted: number
}

/** How a question stands. */
export function standingOf(question: Question, { state, answer }: QuestionResult): Standing {
  if (state !== 'unanswered') return state
  if (answer?.value !== undefined) return 'started'
  return question.optional === true ? 'skipped' : 'open'
}

/** A question with how it stands. */
export interface Stood {
  question: Question
  standing: Standing
}

/** Counts questions. Optional and hidden ones are neither done nor wanting; announced ones are asked, and so are counted here. */
export function tallyOf(questions: readonly Stood[]): Tally {
  const wanted = questions.filter(({ question, standing }) => question.optional !== true && standing !== 'hidden')
  return { done: wanted.filter(({ standing }) => standing === 'answered' || standing === 'not-applicable').length, wanted: wanted.length }
}

/** Ids of hidden questions at which something is kept, in the order of the questionnaire: it counts nowhere unless they are asked again. */
export function keptUnasked(answers: Answers, { questions }: Assessment): string[] {
  return questions.filter(({ id, state }) => state === 'hidden' && !isEmptyAnswer(answerAt(answers, { question: id }))).map(({ id }) => id)
}

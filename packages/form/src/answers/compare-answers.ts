import type { Answer, Answers } from '@ai-toolkit/model'
import { answerAt } from './edit-answers.ts'
import { sameJson } from './same-json.ts'

/** A question that is answered otherwise than before. A side is undefined where it has neither a value nor a reason for not applying. */
export interface AnswerChange {
  question: string
  before: Answer | undefined
  now: Answer | undefined
}

/** The questions, of those given and in their order, whose value or applicability changed. Notes and evidence change no result. */
export function compareAnswers(before: Answers, now: Answers, questions: readonly string[]): AnswerChange[] {
  return questions
    .map((question) => ({ question, before: settled(before, question), now: settled(now, question) }))
    .filter((change) => !sameJson(change.before, change.now))
}

function settled(answers: Answers, question: string): Answer | undefined {
  const { value, notApplicable } = answerAt(answers, { question })
  if (notApplicable !== undefined) return { notApplicable }
  return value === undefined ? undefined : { value }
}

import type { Answers, Assessment } from '@ai-toolkit/model'
import { answerAt, entriesOf, isEmptyAnswer } from './edit-answers.ts'

/** Answers with what they come to. */
export interface Situation {
  answers: Answers
  assessment: Assessment
}

/** What a change would take from the person who makes it, by question id in the order of the questionnaire. */
export interface Losses {
  /** Answered, and no longer asked. */
  hidden: string[]
  /** Had a value, and would have none, or an entry of a group less. */
  dropped: string[]
}

/** What is lost from one situation to the next. A question whose value merely becomes another one loses nothing. */
export function findLosses(before: Situation, after: Situation): Losses {
  const hiddenBefore = hiddenIn(before.assessment)
  const hiddenAfter = hiddenIn(after.assessment)
  const ids = before.assessment.questions.map(({ id }) => id)
  const given = ids.filter((question) => !isEmptyAnswer(answerAt(before.answers, { question })))
  return {
    hidden: given.filter((id) => hiddenAfter.has(id) && !hiddenBefore.has(id)),
    dropped: given.filter((question) => sizeOf(before.answers, question) > sizeOf(after.answers, question)),
  }
}

function hiddenIn({ questions }: Assessment): Set<string> {
  return new Set(questions.filter(({ state }) => state === 'hidden').map(({ id }) => id))
}

/** How much there is to lose: of a group its entries that say something, otherwise the value. */
function sizeOf(answers: Answers, question: string): number {
  const { value } = answerAt(answers, { question })
  const entries = entriesOf(value)
  if (entries.length > 0) return 1 + entries.filter((entry) => Object.keys(entry.answers).length > 0).length
  return value === undefined ? 0 : 1
}

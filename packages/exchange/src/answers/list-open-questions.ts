import type { Answers, Assessment, Questionnaire } from '@ai-toolkit/model'

/** A question that still needs somebody. */
export interface OpenQuestion {
  id: string
  /** Such as “2.3”. */
  number: string
  text: string
  section: string
  /** `open`: not answered, or not in full. `to-discuss`: answered, and marked to be talked over. */
  why: 'open' | 'to-discuss'
  assignedTo?: string
}

/**
 * The questions that keep answers from being complete, in the order of the questionnaire: those that are asked, count and are not answered in
 * full, and those that are marked to be discussed. Answers without any are complete.
 */
export function listOpenQuestions({ sections }: Questionnaire, { questions: results }: Assessment, { answers }: Answers): OpenQuestion[] {
  const states = new Map(results.map((result) => [result.id, result]))
  return sections.flatMap(({ id: section, questions }, at) =>
    questions.flatMap((question, index): OpenQuestion[] => {
      const result = states.get(question.id)
      const { toDiscuss, assignedTo } = (Object.hasOwn(answers, question.id) ? answers[question.id] : undefined) ?? {}
      const isOpen = result?.state === 'unanswered' && result.counts && question.optional !== true
      const isDiscussed = result?.state !== 'hidden' && toDiscuss === true
      if (!isOpen && !isDiscussed) return []
      const named = { id: question.id, number: `${at + 1}.${index + 1}`, text: question.text, section }
      return [{ ...named, why: isOpen ? 'open' : 'to-discuss', ...(assignedTo !== undefined && { assignedTo }) }]
    }),
  )
}

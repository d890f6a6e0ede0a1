import type { Answer, AnsweredQuestion, AnsweredSection } from '@ai-toolkit/model'
import { unmetCondition } from './model-coverage.ts'
import { readValue } from './read-value.ts'
import type { PlacedQuestion, ReportContext } from './report-context.ts'

/** Every question with its answer in words, section by section; nothing is left out, whatever its state. */
export function listAnswers(context: ReportContext): AnsweredSection[] {
  const results = new Map(context.assessment.sections.map((result) => [result.id, result]))
  return [...context.sections.values()].flatMap((section) => {
    const result = results.get(section.id)
    const questions = [...context.questions.values()].filter((placed) => placed.section.id === section.id)
    return result === undefined
      ? []
      : [{ section, hidden: result.hidden, counts: result.coverage, questions: questions.map((placed) => describe(context, placed)) }]
  })
}

function describe(context: ReportContext, placed: PlacedQuestion): AnsweredQuestion {
  const { question, name, result } = placed
  const { state, counts, announced, answer = {}, points, minimum, maximum } = result
  // A value beside “unanswered” is one that lacks a part, such as a row of a matrix: it does not count, and must not be lost.
  const value = state === 'answered' || state === 'unanswered' ? readValue(context, question, answer.value) : undefined
  return {
    question: name,
    state,
    counts,
    optional: question.optional === true,
    ...(announced !== undefined && { announced }),
    ...(state === 'hidden' && { condition: unmetCondition(context, placed) }),
    ...(value && { value }),
    ...(points !== undefined && { points }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...remarksOf(answer),
  }
}

/** What stands beside the value, in the respondent's own words. */
function remarksOf({ value: _value, ...remarks }: Answer): Omit<Answer, 'value'> {
  return remarks
}

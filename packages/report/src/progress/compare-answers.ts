import type { AnswerProgress, AnswerStep, AnswerValue, ChangeExplanation, NumberedQuestion, QuestionTurnover } from '@ai-toolkit/model'
import { readValue } from '../read-value.ts'
import type { PlacedQuestion, ReportContext } from '../report-context.ts'
import type { Stages } from './read-stages.ts'

/** The questions whose first and latest answer differ, each with its answers at all stages and what it brought. */
export function compareAnswers(stages: Stages, explanation: ChangeExplanation | undefined): AnswerProgress[] {
  const { first, last } = stages
  const gone = [...first.context.questions.values()].filter(({ name }) => !last.context.questions.has(name.id))
  const parts = new Map((explanation?.parts ?? []).map((part) => [part.id, part]))
  return [...last.context.questions.values(), ...gone]
    .filter(({ name }) => hasChanged(first.context.questions.get(name.id), last.context.questions.get(name.id)))
    .map(({ name, section }) => {
      const part = parts.get(name.id)
      const note = last.context.questions.get(name.id)?.result.answer?.note
      return {
        question: name,
        section,
        steps: stages.all.map(({ context }) => stepOf(context, name.id)),
        ...(part && { change: part.change, turn: part.turn }),
        ...(note !== undefined && { note }),
      }
    })
}

/** What the one end asks and the other does not. */
export function compareQuestions({ first, last }: Stages): QuestionTurnover {
  const [before, now] = [first.context.questions, last.context.questions]
  const hidden = (placed: PlacedQuestion | undefined) => placed?.result.state === 'hidden'
  return {
    added: namesOf(now, ({ name }) => !before.has(name.id)),
    removed: namesOf(before, ({ name }) => !now.has(name.id)),
    nowAsked: namesOf(now, (placed) => hidden(before.get(placed.name.id)) && !hidden(placed)),
    noLongerAsked: namesOf(now, (placed) => before.has(placed.name.id) && !hidden(before.get(placed.name.id)) && hidden(placed)),
  }
}

function namesOf(questions: ReportContext['questions'], fits: (placed: PlacedQuestion) => boolean): NumberedQuestion[] {
  return [...questions.values()].filter(fits).map(({ name }) => name)
}

/** A question that one end does not have, or that neither asked, has no answer that changed. */
function hasChanged(before: PlacedQuestion | undefined, now: PlacedQuestion | undefined): boolean {
  if (before === undefined || now === undefined) return false
  return before.result.state !== now.result.state || !isSame(before.result.answer?.value, now.result.answer?.value)
}

function stepOf(context: ReportContext, id: string): AnswerStep | null {
  const placed = context.questions.get(id)
  if (placed === undefined) return null
  const { state, answer } = placed.result
  const value = state === 'answered' || state === 'unanswered' ? readValue(context, placed.question, answer?.value) : undefined
  return {
    state,
    ...(value && { value }),
    ...(state === 'not-applicable' && answer?.notApplicable !== undefined && { notApplicable: answer.notApplicable }),
  }
}

/** Whether two answers say the same: in which order options were ticked, or rows written down, says nothing. */
function isSame(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? [...value].sort() : value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, ordered(item)])
}

import type { Answer, NotedMeasure, NumberedSection, ReportAction, ReportCause, ReportObligation, ReportRecommendation } from '@ai-toolkit/model'
import type { PlacedQuestion, ReportContext } from '../report-context.ts'
import { findConcerned } from './find-concerned.ts'

/** What an action says of itself, before it is joined with the answers to the questions that it concerns. */
type Task = Omit<ReportAction, 'number' | 'concerns' | 'owners' | 'review' | 'measures' | 'status'>

/**
 * Everything that is to be done, as the rows of a plan: the obligations, the recommendations in their order, and what the answers say is
 * or will be done about single questions. Owner, day and status are what the answers say, and nothing is made up where they say nothing.
 */
export function listActions(
  context: ReportContext,
  obligations: readonly ReportObligation[],
  recommendations: readonly ReportRecommendation[],
): ReportAction[] {
  const unnumbered = [
    ...obligations.map((obligation) => join(taskOfObligation(context, obligation), findConcerned(context, obligation.of))),
    ...recommendations.map((recommendation) => join(taskOfRecommendation(recommendation), findConcerned(context, recommendation.because))),
    ...[...context.questions.values()].filter(hasPlan).map((placed) => join(taskOfAnswer(placed), [placed])),
  ]
  return unnumbered.map((action, index) => ({ number: index + 1, ...action }))
}

function taskOfObligation(context: ReportContext, { id, text, responsible, due, level, band, of }: ReportObligation): Task {
  return {
    kind: 'obligation',
    id,
    text,
    sections: sectionsAmong(context, of),
    requiredBy: { rule: level, band },
    ...(responsible !== undefined && { responsible }),
    ...(due !== undefined && { due }),
  }
}

function sectionsAmong(context: ReportContext, causes: readonly ReportCause[]): NumberedSection[] {
  return causes.flatMap(({ kind, id }) => (kind === 'section' ? (context.sections.get(id) ?? []) : []))
}

function taskOfRecommendation({ id, priority, title, text, section }: ReportRecommendation): Task {
  return { kind: 'recommendation', id, priority, title, text, sections: section === undefined ? [] : [section] }
}

/** A hidden question, or one that does not apply, has nothing to be done about it, whatever was noted before it was set aside. */
function hasPlan({ result: { state, answer = {} } }: PlacedQuestion): boolean {
  const asked = state === 'answered' || state === 'unanswered'
  return asked && [answer.measures, answer.owner, answer.review].some((given) => given !== undefined)
}

function taskOfAnswer({ name, section }: PlacedQuestion): Task {
  return { kind: 'measure', id: name.id, title: name.text, text: [], sections: [section] }
}

function join(task: Task, concerned: readonly PlacedQuestion[]): Omit<ReportAction, 'number'> {
  const answers = concerned.map(({ result }) => result.answer ?? {})
  const measures = concerned.flatMap(measureOf)
  const [review] = answers.flatMap((answer) => answer.review ?? []).sort()
  return {
    ...task,
    concerns: concerned.map(({ name }) => name),
    owners: [...new Set(answers.flatMap(({ owner }) => owner ?? []))],
    ...(review !== undefined && { review }),
    measures,
    status: statusOf(answers),
  }
}

function measureOf({ name, result }: PlacedQuestion): NotedMeasure[] {
  const text = result.answer?.measures
  return text === undefined ? [] : [{ question: name, text }]
}

function statusOf(answers: readonly Answer[]): ReportAction['status'] {
  if (answers.length > 0 && answers.every(({ measures }) => measures !== undefined)) return 'planned'
  return answers.some(({ measures, owner, review }) => measures ?? owner ?? review) ? 'partly' : 'open'
}

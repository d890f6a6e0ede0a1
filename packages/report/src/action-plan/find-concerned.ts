import type { Key, ReportCause } from '@ai-toolkit/model'
import { findMeasure } from '../name-things.ts'
import type { PlacedQuestion, ReportContext } from '../report-context.ts'

/**
 * The questions that causes lead to, each once, in the order of the questionnaire: the questions among them, and what a count among them
 * counted. A mean, a maximum or a share singles nothing out: everything went into it.
 */
export function findConcerned(context: ReportContext, causes: readonly ReportCause[]): PlacedQuestion[] {
  const ids = new Set(causes.flatMap(({ kind, id }) => (kind === 'measure' ? countedBy(context, id) : [id])))
  return [...context.questions.values()].filter(({ name }) => ids.has(name.id))
}

/** A sum of noughts and ones over questions is a count of the ones. */
function countedBy(context: ReportContext, id: Key): Key[] {
  const contributions = context.measures.get(id)?.aggregate === 'sum' ? (findMeasure(context, id)?.contributions ?? []) : []
  const counts = contributions.every(({ value }) => value === 0 || value === 1)
  return counts ? contributions.flatMap(({ value, of, ...from }) => (value === 1 ? [of ?? from.id] : [])) : []
}

import type { Contribution, Key, Labelled, ReportCause, ReportContribution } from '@ai-toolkit/model'
import { reachedBand } from './name-bands.ts'
import type { ReportContext } from './report-context.ts'

/** The words of a question, section or measure by its id; an id that nothing has stands for itself. */
export function nameCause(context: ReportContext, id: string): ReportCause {
  const question = context.questions.get(id)?.name
  if (question !== undefined) return { kind: 'question', id, number: question.number, label: question.text }
  const section = context.sections.get(id)
  if (section !== undefined) return { kind: 'section', id, number: section.number, label: section.title }
  return { kind: 'measure', id, label: context.measures.get(id)?.label ?? id }
}

/** A measure's id with its label. */
export function nameMeasure(context: ReportContext, id: Key): Labelled {
  return { id, label: context.measures.get(id)?.label ?? id }
}

/** A contribution in words: a measure of a question or section goes by the name of that question or section. */
export function nameContribution(context: ReportContext, { from, id, of, value, share, assumed }: Contribution): ReportContribution {
  const maximum = from === 'question' ? context.questions.get(id)?.result.maximum : findMeasure(context, id, of)?.maximum
  const rounding = from === 'measure' ? context.measures.get(id)?.rounding : undefined
  const band = from === 'measure' ? reachedBand(context, id, of, value) : undefined
  return {
    ...nameCause(context, of ?? id),
    value,
    ...(share !== undefined && { share }),
    ...(maximum !== undefined && { maximum }),
    ...(rounding && { decimals: rounding.decimals }),
    ...(band && { band: { id: band.id, label: band.label } }),
    assumed: assumed === true,
  }
}

/** The result of a measure, for the question or section `of` where it is for each. */
export function findMeasure(context: ReportContext, id: Key, of?: Key): ReportContext['assessment']['measures'][number] | undefined {
  return context.assessment.measures.find((result) => result.measure === id && result.of === of)
}

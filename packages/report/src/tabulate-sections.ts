import type { Measure, MeasureResult, SectionScore, SectionScores } from '@ai-toolkit/model'
import { betterOf, findRule, nameBands, reachedBand } from './name-bands.ts'
import { nameCause } from './name-things.ts'
import type { ReportContext } from './report-context.ts'

/** Every measure that has a value for each section: the rows of a table and the bars of its chart. */
export function tabulateSections(context: ReportContext): SectionScores[] {
  return [...context.measures.values()].filter(({ each }) => each === 'section').map((measure) => tabulate(context, measure))
}

function tabulate(context: ReportContext, { id, label, rounding }: Measure): SectionScores {
  const rule = findRule(context, id)
  return {
    measure: { id, label },
    ...(rule && { better: betterOf(rule) }),
    ...(rounding && { decimals: rounding.decimals }),
    bands: rule === undefined ? [] : nameBands(context, rule),
    scores: context.assessment.measures.filter(({ measure }) => measure === id).flatMap((result) => scoreSection(context, result)),
  }
}

function scoreSection(context: ReportContext, result: MeasureResult): SectionScore[] {
  const section = context.sections.get(result.of ?? '')
  if (section === undefined) return []
  const { value, minimum, maximum, target } = result
  const band = reachedBand(context, result.measure, section.id, value)
  return [
    {
      section,
      value,
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      ...(target !== undefined && { target }),
      band: band === undefined ? null : { id: band.id, label: band.label },
      undetermined: (result.undetermined ?? []).map((id) => nameCause(context, id)),
    },
  ]
}

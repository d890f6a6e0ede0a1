import type { Contribution, Key, ReportContribution } from '@ai-toolkit/model'
import { findMeasure, nameContribution } from './name-things.ts'
import type { ReportContext } from './report-context.ts'

/** More than five reasons are no longer reasons that a reader keeps in mind. */
const most = 5

/**
 * What decided a whole measure. Where lower is better, that is what gave the most; where higher is better, what fell furthest
 * short of its best. Of a maximum or minimum only the deciding ones are named. Equals keep the questionnaire's order.
 */
export function pickDrivers(context: ReportContext, measure: Key, better: 'higher' | 'lower'): ReportContribution[] {
  const all = descend(context, measure).map((contribution) => nameContribution(context, contribution))
  const deciding = all.some(({ share }) => share !== undefined) ? all.filter(({ share }) => share !== undefined) : all
  const greatest = Math.max(...deciding.map(({ value }) => value))
  const weigh =
    better === 'lower'
      ? ({ share, value }: ReportContribution) => share ?? value
      : ({ maximum, value }: ReportContribution) => (maximum ?? greatest) - value
  return deciding
    .filter((contribution) => weigh(contribution) > 0)
    .sort((a, b) => weigh(b) - weigh(a))
    .slice(0, most)
}

/** A measure that only reworks another one, such as a percentage, was decided by what that one is made of. */
function descend(context: ReportContext, measure: Key): Contribution[] {
  const contributions = findMeasure(context, measure)?.contributions ?? []
  const [only] = contributions
  if (contributions.length !== 1 || only?.from !== 'measure' || only.of !== undefined) return contributions
  const below = descend(context, only.id)
  return below.length === 0 ? contributions : below
}

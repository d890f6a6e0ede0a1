import type { CommonAdvice, PortfolioUnit, ReportModel } from '@ai-toolkit/model'

const priorities = ['high', 'medium', 'low']

/** The recommendations that any unit has, what most have first: what one measure for all could settle. Words are the latest that there are. */
export function gatherAdvice(models: readonly ReportModel[], units: readonly PortfolioUnit[], latest: ReportModel): CommonAdvice[] {
  const gathered = new Map<string, CommonAdvice>()
  for (const model of [latest, ...models.toReversed()]) {
    for (const { id, priority, title, section } of model.recommendations) {
      if (!gathered.has(id)) gathered.set(id, { id, priority, title, ...(section && { section }), units: unitsWith(id, models, units) })
    }
  }
  // Equals keep their order, which is that of the questionnaire.
  return [...gathered.values()].sort((a, b) => b.units.length - a.units.length || priorities.indexOf(a.priority) - priorities.indexOf(b.priority))
}

function unitsWith(id: string, models: readonly ReportModel[], units: readonly PortfolioUnit[]): number[] {
  const having = new Set(
    models.filter(({ recommendations }) => recommendations.some((one) => one.id === id)).map(({ provenance }) => provenance.answersDigest),
  )
  return units.filter(({ provenance }) => having.has(provenance.answersDigest)).map(({ number }) => number)
}

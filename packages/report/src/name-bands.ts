import type { Band, Key, LevelRule, ReportBand } from '@ai-toolkit/model'
import { proseOf, type ReportContext } from './report-context.ts'

/** The bands of a rule, from the lowest values to the highest, each with its rank and its text. */
export function nameBands(context: ReportContext, rule: LevelRule): ReportBand[] {
  const last = rule.bands.length - 1
  return rule.bands.map(({ obligations: _obligations, text: _text, ...band }, index) => {
    const text = proseOf(context, `levels.${rule.id}.bands.${band.id}.text`)
    return { ...band, rank: betterOf(rule) === 'lower' ? index : last - index, ...(text.length > 0 && { text }) }
  })
}

/** Which direction is good; the schema's default is higher. */
export function betterOf(rule: LevelRule): 'higher' | 'lower' {
  return rule.better ?? 'higher'
}

/** The first rule over a measure. */
export function findRule(context: ReportContext, measure: Key): LevelRule | undefined {
  return [...context.rules.values()].find((rule) => rule.measure === measure)
}

/** The band that a value falls in by its bounds. */
export function findBand(bands: readonly Band[], value: number): Band | undefined {
  return bands.find(
    ({ from, above, to, below }) =>
      (from === undefined || value >= from) &&
      (above === undefined || value > above) &&
      (to === undefined || value <= to) &&
      (below === undefined || value < below),
  )
}

/** The band of one value of a measure: as the assessment decided it, or by the bounds where it holds no such decision. */
export function reachedBand(context: ReportContext, measure: Key, of: Key | undefined, value: number | null): Band | undefined {
  const rule = findRule(context, measure)
  if (rule === undefined || value === null) return undefined
  const decided = context.assessment.levels.find((result) => result.level === rule.id && result.of === of)
  return decided === undefined ? findBand(rule.bands, value) : rule.bands.find((band) => band.id === decided.band)
}

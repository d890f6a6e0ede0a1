import type { Band, LevelResult, LevelRule, NextBand } from '@ai-toolkit/model'
import { cleanNumber } from './clean-number.ts'
import { isMet } from './compile-expression.ts'
import type { Evaluation } from './evaluate-measures.ts'
import type { MeasureValue } from './measure-value.ts'

/** Finds the band of every value that a level rule is over, in the order of the rules; then overrides decide levels of the whole. */
export function decideLevels(evaluation: Evaluation): LevelResult[] {
  const rules = evaluation.compiled.source.levels ?? []
  return rules.flatMap((rule) => (evaluation.values.get(rule.measure) ?? []).map((value) => decideLevel(rule, value, evaluation)))
}

function decideLevel(rule: LevelRule, measured: MeasureValue, evaluation: Evaluation): LevelResult {
  const { of } = measured
  const value = measured.value === undefined ? null : cleanNumber(measured.value)
  const result = { level: rule.id, measure: rule.measure, ...(of !== undefined && { of }), value }
  const index = value === null ? -1 : rule.bands.findIndex((band) => contains(band, value))
  const scored = rule.bands[index]
  const override = of === undefined ? findOverride(rule, evaluation) : undefined
  if (override !== undefined) {
    const before = scored && { bandWithoutOverride: scored.id }
    return { ...result, band: override.band.id, decidedBy: 'override', override: override.id, ...before, ...obligationsOf(override.band) }
  }
  if (scored === undefined || value === null) return { ...result, band: null, decidedBy: 'undetermined' }
  return { ...result, band: scored.id, decidedBy: 'band', next: neighbours(rule, index, value), ...obligationsOf(scored) }
}

function contains({ from = -Infinity, above = -Infinity, to = Infinity, below = Infinity }: Band, value: number): boolean {
  return value >= from && value > above && value <= to && value < below
}

/** The first override of the rule that is met; it decides even where there is no value. */
function findOverride(rule: LevelRule, { compiled, context }: Evaluation): { id: string; band: Band } | undefined {
  for (const { source, when } of compiled.overrides) {
    const band = source.level === rule.id ? rule.bands.find(({ id }) => id === source.band) : undefined
    if (band !== undefined && isMet(when, context)) return { id: source.id, band }
  }
  return undefined
}

/** The better neighbour first. Where an override decides there is no distance to tell: the value does not decide. */
function neighbours({ bands, better = 'higher' }: LevelRule, index: number, value: number): NextBand[] {
  const above = bands[index + 1]
  const below = bands[index - 1]
  const [upwards, downwards] = better === 'higher' ? (['better', 'worse'] as const) : (['worse', 'better'] as const)
  const found = [nextBand(above, above?.from ?? above?.above, upwards, value), nextBand(below, below?.to ?? below?.below, downwards, value)]
  const known = found.filter((next) => next !== undefined)
  return better === 'higher' ? known : known.reverse()
}

function nextBand(band: Band | undefined, threshold: number | undefined, direction: NextBand['direction'], value: number): NextBand | undefined {
  return band === undefined || threshold === undefined
    ? undefined
    : { band: band.id, direction, threshold, distance: cleanNumber(Math.abs(threshold - value)) }
}

function obligationsOf({ obligations }: Band): { obligations?: string[] } {
  return obligations === undefined ? {} : { obligations: obligations.map(({ id }) => id) }
}

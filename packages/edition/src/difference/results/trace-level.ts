import type { Band, LevelRule } from '@ai-toolkit/model'
import type { Origin, ScoredPair, Trace } from './find-causes.ts'
import { hasMoved } from './has-moved.ts'
import { resultKey, type Scored } from './scored.ts'
import { originsRead } from './trace-measure.ts'

/** What moved a level: the overrides that decided it in either edition; where none decides it now, its bands or the value in them. */
export function traceLevel(level: Origin, pair: ScoredPair): Trace {
  const traces = [traceOverrides(level, pair), traceBand(level, pair)]
  return {
    changes: traces.flatMap(({ changes }) => changes),
    origins: traces.flatMap(({ origins }) => origins).filter((origin) => hasMoved(origin, pair)),
  }
}

function traceOverrides({ id, of }: Origin, pair: ScoredPair): Trace {
  const sides = [pair.before, pair.after]
  const overrides = new Set(sides.flatMap(({ levels }) => levels.get(resultKey(id, of))?.override ?? []))
  const conditions = sides.flatMap(({ compiled }) => compiled.overrides.filter(({ source }) => overrides.has(source.id)))
  return {
    changes: [...overrides].flatMap((override) => pair.changes.under(`overrides.${override}`)),
    origins: conditions.flatMap(({ when }) => originsRead(when, undefined, undefined)),
  }
}

/** Each is tried alone: the new value in the old bands, and the old value in the new ones. Where neither alone does it, both together did. */
function traceBand({ id, of }: Origin, pair: ScoredPair): Trace {
  const [before, after] = [pair.before, pair.after].map((side) => readBand(id, of, side))
  if (after?.decidedBy === 'override') return { changes: [], origins: [] }
  const reached = bandOf(after?.value, after?.rule)
  const byRule = bandOf(after?.value, before?.rule) !== reached
  const byValue = bandOf(before?.value, after?.rule) !== reached
  const measures = [before, after].flatMap((side) => side?.rule?.measure ?? [])
  return {
    changes: byRule || !byValue ? pair.changes.under(`levels.${id}`) : [],
    origins: byValue || !byRule ? measures.map((measure): Origin => ({ kind: 'measure', id: measure, of })) : [],
  }
}

function readBand(id: string, of: string | undefined, { compiled, levels }: Scored) {
  const { value, decidedBy } = levels.get(resultKey(id, of)) ?? {}
  return { value, decidedBy, rule: compiled.source.levels?.find((level) => level.id === id) }
}

function bandOf(value: number | null | undefined, rule: LevelRule | undefined): string | undefined {
  return value === null || value === undefined ? undefined : rule?.bands.find((band) => holds(band, value))?.id
}

function holds({ from = -Infinity, above = -Infinity, to = Infinity, below = Infinity }: Band, value: number): boolean {
  return value >= from && value > above && value <= to && value < below
}

import type { EditionChange } from '@ai-toolkit/model'
import type { ChangeIndex } from './change-index.ts'
import type { Scored } from './scored.ts'
import { traceLevel } from './trace-level.ts'
import { traceMeasure, traceRecommendation } from './trace-measure.ts'
import { traceQuestion } from './trace-question.ts'

/** The same answers scored in both editions, and what changed between them. */
export interface ScoredPair {
  before: Scored
  after: Scored
  changes: ChangeIndex
}

/** Something that a result comes from: a measure, a level, a question or a recommendation; `of` names a section or question. */
export interface Origin {
  kind: 'measure' | 'level' | 'question' | 'recommendation'
  id: string
  of?: string | undefined
}

/** The changes right at an origin, and the origins that it comes from in turn, as far as they moved. */
export interface Trace {
  changes: readonly EditionChange[]
  origins: readonly Origin[]
}

const tracers: Readonly<Record<Origin['kind'], (origin: Origin, pair: ScoredPair) => Trace>> = {
  measure: traceMeasure,
  level: traceLevel,
  question: traceQuestion,
  recommendation: traceRecommendation,
}

/** The units of the changes that moved a result, in the order of the changes: those at the result, and at whatever moved and goes into it. */
export function findCauses(start: Origin, pair: ScoredPair): string[] {
  const found = new Set<EditionChange>()
  const seen = new Set<string>()
  const open = [start]
  for (let origin = open.pop(); origin !== undefined; origin = open.pop()) {
    const key = `${origin.kind} ${origin.id} ${origin.of ?? ''}`
    if (seen.has(key)) continue
    seen.add(key)
    const trace = tracers[origin.kind](origin, pair)
    for (const change of trace.changes) found.add(change)
    open.push(...trace.origins)
  }
  const inOrder = [...found].sort((a, b) => pair.changes.positionOf(a) - pair.changes.positionOf(b))
  return [...new Set(inOrder.map(({ unit }) => unit))]
}

import type { MeasureResult, QuestionResult } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'
import type { Origin, ScoredPair } from './find-causes.ts'
import { resultKey } from './scored.ts'

/**
 * Whether something gives other values than before: a value, or the least or most that it could be. A matrix has no points of its own: what
 * changed at it shows in the measures that read its cells.
 */
export function hasMoved({ kind, id, of }: Origin, { before, after }: ScoredPair): boolean {
  const key = resultKey(id, of)
  if (kind === 'measure') return !isSame(before.measures.get(key), after.measures.get(key), valuesOf)
  const [earlier, later] = [before.questions.get(id), after.questions.get(id)]
  return typeOf(id, before) === 'matrix' || typeOf(id, after) === 'matrix' || !isSame(earlier, later, stateOf)
}

function isSame<T>(before: T | undefined, after: T | undefined, read: (result: T) => object): boolean {
  return before === undefined || after === undefined ? before === after : canonicalJson(read(before)) === canonicalJson(read(after))
}

function valuesOf({ value, unrounded, minimum, maximum }: MeasureResult): object {
  return { value, unrounded, minimum, maximum }
}

function stateOf({ state, counts, points, minimum, maximum }: QuestionResult): object {
  return { state, counts, points, minimum, maximum }
}

function typeOf(id: string, { compiled }: ScoredPair['before']): string | undefined {
  return compiled.questions.get(id)?.source.type
}

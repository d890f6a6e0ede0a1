import { canonicalJson } from '@ai-toolkit/source'

/** Whether two values, or their absence, say the same as JSON. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))
}

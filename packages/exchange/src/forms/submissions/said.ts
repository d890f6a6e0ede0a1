import type { DataPath } from '@ai-toolkit/data'
import { isRecord } from '../../is-record.ts'
import type { Spot } from '../../statements/statement.ts'

/** Something that a submission says: under a name, at a place. */
export interface Said {
  /** What the name ends with behind the groups that lead to it (`S_a/Q_q_b/q_b`, `S_a-Q_q_b-q_b`). */
  name: string
  /** What stands before that; '' where nothing does. */
  before: string
  value: unknown
  /** The place of a part of the value. */
  spotOf: (path: DataPath) => Spot
}

/** Names one thing that is said; `key` is the name with the groups that lead to it, which are joined by a slash or a hyphen. */
export function said(key: string, value: unknown, spotOf: Said['spotOf']): Said {
  const steps = key.split(/[/-]/)
  return { name: steps.at(-1) ?? '', before: steps.at(-2) ?? '', value, spotOf }
}

/** What stands inside of something that is said. */
export function saidIn({ value, spotOf }: Said): Said[] {
  return isRecord(value) ? Object.entries(value).map(([key, inner]) => said(key, inner, (path) => spotOf([key, ...path]))) : []
}

/** The entries of a list that is said, each as what stands in it. */
export function entriesIn({ value, spotOf }: Said): { fields: Said[]; spot: Spot }[] {
  const entries = Array.isArray(value) ? value : []
  return entries.map((entry: unknown, index) => {
    const inner = said('', entry, (path) => spotOf([index, ...path]))
    return { fields: saidIn(inner), spot: spotOf([index]) }
  })
}

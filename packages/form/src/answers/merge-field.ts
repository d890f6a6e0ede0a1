import type { Answer, GroupEntry, MatrixValue } from '@ai-toolkit/model'
import { entriesOf, freeEntryId } from './edit-answers.ts'
import { sameJson } from './same-json.ts'

/** What the state that both began with says of a field; undefined where there is no such state. */
export type Base<T> = { value: T | undefined } | undefined

/** A field merged: what stands, and where both cannot, the two sides. */
export interface MergedField<T> {
  merged: T | undefined
  conflict?: { a: T | undefined; b: T | undefined; both?: T }
}

/** Merges a text. `joins` says whether two texts can stand one below the other. */
export function mergeText(base: Base<string>, a: string | undefined, b: string | undefined, joins: 'joins' | 'single'): MergedField<string> {
  const merged = mergeWhole(base, a, b)
  if (merged.conflict === undefined || joins === 'single' || a === undefined || b === undefined) return merged
  return { ...merged, conflict: { a, b, both: `${a}\n\n${b}` } }
}

/** Merges a value, or not applicable with its reason: matrices cell by cell, groups entry by entry. */
export function mergeValue(base: Base<Answer>, a: Answer | undefined, b: Answer | undefined): MergedField<Answer> {
  const merged = mergeWhole(base, a, b)
  if (merged.conflict === undefined) return merged
  if (isMatrix(a?.value) && isMatrix(b?.value)) return mergeMatrices(base, a.value, b.value) ?? merged
  if (entriesOf(a?.value).length > 0 && entriesOf(b?.value).length > 0) return mergeGroups(entriesOf(a?.value), entriesOf(b?.value))
  return merged
}

/** What both say, or the one that the other left as it was; otherwise a conflict, in which `a` stands for now. */
function mergeWhole<T>(base: Base<T>, a: T | undefined, b: T | undefined): MergedField<T> {
  if (sameJson(a, b)) return { merged: a }
  const start = base ?? { value: undefined }
  if (sameJson(a, start.value)) return { merged: b }
  if (sameJson(b, start.value)) return { merged: a }
  return { merged: a, conflict: { a, b } }
}

/** Two people rated different cells: together they rated both. Undefined where they differ in one cell. */
function mergeMatrices(base: Base<Answer>, a: MatrixValue, b: MatrixValue): MergedField<Answer> | undefined {
  const before = isMatrix(base?.value?.value) ? base.value.value : undefined
  const rows = union(a, b).map((row) => ({
    row,
    cells: union(a[row], b[row]).map((column) => ({
      column,
      ...mergeWhole(base && { value: before?.[row]?.[column] }, a[row]?.[column], b[row]?.[column]),
    })),
  }))
  if (rows.some(({ cells }) => cells.some(({ conflict }) => conflict !== undefined))) return undefined
  const filled = rows.map(({ row, cells }) => [row, Object.fromEntries(cells.flatMap(({ column, merged }) => (merged ? [[column, merged]] : [])))])
  return { merged: { value: Object.fromEntries(filled) as MatrixValue } }
}

/** Entries that only one has do not contradict each other; entries of one id that differ may be two things, or one thing seen twice. */
function mergeGroups(a: readonly GroupEntry[], b: readonly GroupEntry[]): MergedField<Answer> {
  const idsInA = new Map(a.map((entry) => [entry.id, entry]))
  const news = b.filter(({ id }) => !idsInA.has(id))
  const clashing = b.filter((entry) => idsInA.has(entry.id) && !sameJson(idsInA.get(entry.id), entry))
  if (clashing.length === 0) return { merged: { value: [...a, ...news] } }
  const both = [...a, ...news]
  for (const entry of clashing) both.push({ ...entry, id: freeEntryId(both) })
  return { merged: { value: [...a] }, conflict: { a: { value: [...a] }, b: { value: [...b] }, both: { value: both } } }
}

function isMatrix(value: Answer['value']): value is MatrixValue {
  return typeof value === 'object' && !Array.isArray(value)
}

function union(a: object | undefined, b: object | undefined): string[] {
  return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])]
}

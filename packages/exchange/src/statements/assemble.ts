import type { DataPath } from '@ai-toolkit/data'
import type { Statement } from './statement.ts'

/** Makes one value of all that is stated; of what is stated twice, the first. Lists have no gaps, and keep the order of their numbers. */
export function assemble(statements: readonly Statement[]): { value: Record<string, unknown>; statements: Statement[] } {
  const numbers = collectNumbers(statements)
  const settled = statements.map((statement) => ({ ...statement, path: closeGaps(statement.path, numbers) }))
  const value: Record<string, unknown> = {}
  for (const { path, value: stated } of settled) put(value, path, structuredClone(stated))
  return { value, statements: settled }
}

/** The numbers used in each list, sorted, by the path that leads to it. */
function collectNumbers(statements: readonly Statement[]): ReadonlyMap<string, readonly number[]> {
  const used = new Map<string, Set<number>>()
  for (const { path } of statements) {
    for (const [depth, step] of path.entries()) {
      if (typeof step === 'number') used.set(keyOf(path, depth), (used.get(keyOf(path, depth)) ?? new Set()).add(step))
    }
  }
  return new Map([...used].map(([key, numbers]) => [key, [...numbers].sort((a, b) => a - b)]))
}

function keyOf(path: DataPath, depth: number): string {
  return JSON.stringify(path.slice(0, depth))
}

function closeGaps(path: DataPath, numbers: ReadonlyMap<string, readonly number[]>): DataPath {
  return path.map((step, depth) => (typeof step === 'number' ? (numbers.get(keyOf(path, depth))?.indexOf(step) ?? step) : step))
}

/** Paths come from questionnaires, never from what people wrote; were it otherwise, no step could reach into a prototype. */
function put(root: Record<string, unknown>, path: DataPath, value: unknown): void {
  let parent = root as Record<string | number, unknown>
  for (const [depth, step] of path.slice(0, -1).entries()) {
    if (!Object.hasOwn(parent, step)) parent[step] = typeof path[depth + 1] === 'number' ? [] : {}
    parent = parent[step] as Record<string | number, unknown>
  }
  const last = path.at(-1) ?? ''
  if (!Object.hasOwn(parent, last)) parent[last] = value
}

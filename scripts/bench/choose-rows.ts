import type { Effort, RowDefinition } from './row.ts'

/** What was asked for on the command line. */
export interface Choice {
  named: readonly string[]
  skipped: readonly string[]
  effort: Effort
}

/**
 * The rows that are named, by their name or the beginning of it (`html` names `html-224` and `html-2800`); those that run unasked where none
 * is. What is skipped is left out, by the same rule. `unknown` is a name that no row has.
 */
export function chooseRows(rows: readonly RowDefinition[], { named, skipped, effort }: Choice): { rows: RowDefinition[] } | { unknown: string } {
  const unknown = [...named, ...skipped].find((name) => !rows.some((row) => isNamed(row, name)))
  if (unknown !== undefined) return { unknown }
  const wanted = rows.filter((row) => (named.length === 0 ? runsUnasked(row, effort) : named.some((name) => isWanted(row, name))))
  return { rows: wanted.filter((row) => !skipped.some((name) => isNamed(row, name))) }
}

function runsUnasked({ unasked }: RowDefinition, effort: Effort): boolean {
  return unasked === undefined || (unasked === 'full' && effort === 'full')
}

/** What never runs unasked must be named in full. */
function isWanted(row: RowDefinition, name: string): boolean {
  return row.unasked === 'never' ? row.name === name : isNamed(row, name)
}

function isNamed({ name }: RowDefinition, prefix: string): boolean {
  return name === prefix || name.startsWith(`${prefix}-`)
}

import { linesOf } from './lines-of.ts'
import type { Machine } from './machine.ts'
import type { RowResult } from './row.ts'
import { formatTable } from './table.ts'

/** The tables with what they must be read with. */
export function formatResults(results: readonly RowResult[], { date, machine }: { date: string; machine: string }): string {
  return `# Results of the bench

${date}, ${machine}. Each run is a process of its own, programs take turns, and figures are medians over the runs with the least and the most beside
them. “Ours is” gives our cost over that program’s, round by round: below 1 we are faster. README.md says what each row is.

${formatTable(results)}
`
}

/** The same for programs, every sample included. */
export function toJson(results: readonly RowResult[], { date, machine }: { date: string; machine: Machine }): object {
  return { date, machine, rows: results.map((result) => ({ ...result, lines: linesOf(result) })) }
}

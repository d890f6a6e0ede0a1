import { linesOf, type TableLine } from './lines-of.ts'
import { type Column, markdownTable } from './markdown-table.ts'
import type { RowResult } from './row.ts'
import { type StageLine, stagesOf } from './stages-of.ts'
import type { Spread } from './statistics.ts'

/** The results as a Markdown document: a table for each row, which reads well in a terminal too. */
export function formatTable(results: readonly RowResult[]): string {
  return results.map(formatRow).join('\n\n')
}

function formatRow(result: RowResult): string {
  const { name, title, piece, missing, seconds, results, alsoBy } = result
  const stages = stagesOf(results)
  const absent = missing.map((peer) => `- ${peer.name}: skipped. ${peer.why}`)
  return [
    `### ${name}: ${title}`,
    `By ${piece}, ${results[0]?.pieces ?? 0} in a run. The row took ${seconds.toFixed(0)} s.`,
    ...(results.length > 0 ? [tableOf(result)] : []),
    ...(alsoBy === undefined ? [] : [`The same runs by ${alsoBy}.`, tableBy(result, alsoBy)]),
    ...(stages.length > 0 ? [`Milliseconds by ${piece}, of the first run, stage by stage.`, tableOfStages(stages)] : []),
    ...(absent.length > 0 ? [absent.join('\n')] : []),
  ].join('\n\n')
}

const program: Column<TableLine> = { head: 'program', isText: true, cell: (line) => line.program }

const costs: readonly Column<TableLine>[] = [
  { head: 'ms each', cell: ({ perPiece }) => short(perPiece.median) },
  { head: 'spread', cell: ({ perPiece }) => range(perPiece) },
]

const ratios: readonly Column<TableLine>[] = [
  { head: 'ours is', cell: ({ ratio }) => (ratio === undefined ? '' : `${ratio.median.toFixed(2)} ×`) },
  { head: 'spread', cell: ({ ratio }) => (ratio === undefined ? '' : range(ratio)) },
]

const whichOfOurs: Column<TableLine> = { head: 'which of ours', isText: true, cell: ({ against = '' }) => against }

function tableOf(result: RowResult): string {
  const lines = linesOf(result)
  return markdownTable(
    [
      program,
      ...costs,
      { head: 'a second', cell: ({ perSecond }) => short(perSecond) },
      ...ratiosIn(lines),
      { head: 'peak MB', cell: ({ mb }) => mb?.median.toFixed(0) ?? '' },
      { head: 'runs', cell: ({ perPiece }) => String(perPiece.count) },
      { head: 'work', isText: true, cell: ({ work }) => workInWords(work) },
    ],
    lines,
  )
}

/** By another count of work, with how many of the row's pieces each did for one. */
function tableBy(result: RowResult, by: string): string {
  const lines = linesOf(result, by)
  const piecesOf = new Map(result.results.map(({ name, pieces }) => [name, pieces]))
  const each = { head: `${result.piece}s each`, cell: (line: TableLine) => short((piecesOf.get(line.program) ?? 0) / (line.work[by] ?? 0)) }
  return markdownTable([program, each, ...costs, ...ratiosIn(lines)], lines)
}

/** Which of ours a program is held against is said where there are several. */
function ratiosIn(lines: readonly TableLine[]): Column<TableLine>[] {
  const ours = lines.filter(({ ratio }) => ratio === undefined)
  return ours.length > 1 ? [...ratios, whichOfOurs] : [...ratios]
}

function workInWords(work: TableLine['work']): string {
  return Object.entries(work)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')
}

function tableOfStages(stages: readonly StageLine[]): string {
  const programs = [...(stages[0]?.costs.keys() ?? [])]
  return markdownTable<StageLine>(
    [
      { head: 'stage', isText: true, cell: ({ stage }) => stage },
      ...programs.map((name) => ({ head: name, cell: ({ costs }: StageLine) => short(costs.get(name) ?? Number.NaN) })),
    ],
    stages,
  )
}

function range({ least, most, count }: Spread): string {
  return count < 2 ? '' : `${short(least)}–${short(most)}`
}

/** Three digits that count. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

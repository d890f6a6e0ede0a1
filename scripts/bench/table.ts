import type { ProgramResult, RowResult } from './row.ts'
import { ratiosOf, type Spread, spreadOf } from './statistics.ts'

/** A line of the table: one program in one row. */
export interface TableLine {
  row: string
  program: string
  /** Milliseconds for one piece of work, over all rounds. */
  perPiece: Spread
  /** Pieces of work a second, by the median. */
  perSecond: number
  /** One of ours over this one, round by round; absent for ours. */
  ratio?: Spread
  against?: string
  mb?: Spread
  work: Record<string, number>
}

/** The lines of a row; the first is ours. */
export function linesOf({ name: row, results }: RowResult): TableLine[] {
  const costs = new Map(results.map(({ name, pieces, samples }) => [name, samples.map(({ ms }) => ms / pieces)]))
  return results.map(({ name: program, samples, ours, against = results[0]?.name ?? '' }, index) => {
    const perPiece = spreadOf(costs.get(program) ?? [])
    const mb = samples.flatMap((sample) => sample.mb ?? [])
    return {
      row,
      program,
      perPiece,
      perSecond: 1000 / perPiece.median,
      ...(index > 0 && !ours && { against, ratio: ratiosOf(costs.get(against) ?? [], costs.get(program) ?? []) }),
      ...(mb.length > 0 && { mb: spreadOf(mb) }),
      work: samples[0]?.work ?? {},
    }
  })
}

const head = ['program', 'ms each', 'spread', 'a second', 'ours is', 'spread', 'peak MB', 'runs', 'work']

/** The results as a Markdown document: a table for each row, which reads well in a terminal too. */
export function formatTable(results: readonly RowResult[]): string {
  return results.map(formatRow).join('\n\n')
}

function formatRow(result: RowResult): string {
  const { name, title, piece, missing, seconds, results } = result
  const lines = linesOf(result).map(cellsOf)
  const stages = results.flatMap(stagesInWords)
  const absent = missing.map((peer) => `- ${peer.name}: skipped. ${peer.why}`)
  return [
    `### ${name}: ${title}`,
    `By ${piece}, ${results[0]?.pieces ?? 0} in a run. The row took ${seconds.toFixed(0)} s.`,
    ...(lines.length > 0 ? [markdownTable([head, ...lines])] : []),
    ...(stages.length > 0 ? [stages.join('\n')] : []),
    ...(absent.length > 0 ? [absent.join('\n')] : []),
  ].join('\n\n')
}

function cellsOf({ program, perPiece, perSecond, ratio, mb, work }: TableLine): string[] {
  const counts = Object.entries(work).map(([what, count]) => `${count} ${what}`)
  return [
    program,
    short(perPiece.median),
    range(perPiece),
    short(perSecond),
    ratio === undefined ? '' : `${ratio.median.toFixed(2)} ×`,
    ratio === undefined ? '' : range(ratio),
    mb === undefined ? '' : mb.median.toFixed(0),
    String(perPiece.count),
    counts.join(', '),
  ]
}

/** By the piece, of the first run. */
function stagesInWords({ name, pieces, samples }: ProgramResult): string[] {
  const stages = Object.entries(samples[0]?.stages ?? {}).map(([stage, ms]) => `${stage} ${short(ms / pieces)}`)
  return stages.length === 0 ? [] : [`- ${name}, ms each: ${stages.join(', ')}`]
}

function range({ least, most, count }: Spread): string {
  return count < 2 ? '' : `${short(least)}–${short(most)}`
}

/** Three digits that count. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** Words to the left, numbers to the right, every column as wide as its widest cell. */
function markdownTable(rows: readonly string[][]): string {
  const last = head.length - 1
  const isText = (column: number) => column === 0 || column === last
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))
  const line = (cells: readonly string[]) => `| ${cells.map(pad).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const [first = [], ...rest] = rows
  return [line(first), rule, ...rest.map(line)].join('\n')
}

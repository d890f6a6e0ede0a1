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
  /** One of ours over this one, round by round, and which; absent for ours. */
  ratio?: Spread
  against?: string
  mb?: Spread
  work: Record<string, number>
}

/** The lines of a row; the first is ours. By the row's pieces or, where another count of work is named, by that: without who did not count it. */
export function linesOf({ name: row, results }: RowResult, by?: string): TableLine[] {
  const counted = results.flatMap((result) => costsOf(result, by))
  return counted.map(({ result: { name: program, samples, ours, against = results[0]?.name ?? '' }, costs }, index) => {
    const perPiece = spreadOf(costs)
    const mb = samples.flatMap((sample) => sample.mb ?? [])
    const own = counted.find(({ result }) => result.name === against)?.costs ?? []
    return {
      row,
      program,
      perPiece,
      perSecond: 1000 / perPiece.median,
      ...(index > 0 && !ours && { against, ratio: ratiosOf(own, costs) }),
      ...(mb.length > 0 && { mb: spreadOf(mb) }),
      work: samples[0]?.work ?? {},
    }
  })
}

/** Milliseconds for one piece, run by run; nothing where the pieces are not known. */
function costsOf(result: ProgramResult, by: string | undefined): { result: ProgramResult; costs: number[] }[] {
  const pieces = by === undefined ? result.pieces : result.samples[0]?.work[by]
  return pieces === undefined ? [] : [{ result, costs: result.samples.map(({ ms }) => ms / pieces) }]
}

import { join } from 'node:path'
import { alternate } from './measure.ts'
import type { BenchContext, ProgramResult, RowDefinition, RowResult } from './row.ts'

/** Opens a row and runs it. What could not be had is left out and named; a program that fails at its work fails the row. */
export async function runRow(definition: RowDefinition, context: BenchContext, onRun: (text: string) => void): Promise<RowResult> {
  const begun = performance.now()
  onRun(`${definition.name}: preparing`)
  const { contenders, ...row } = await definition.open(context)
  const outcomes = await alternate(contenders, row.rounds, join(context.scratch, 'old'), (name) => onRun(`${row.name}: ${name}`))
  const results = contenders.flatMap(({ name, ours, against, pieces = row.pieces }, index): ProgramResult[] => {
    const outcome = outcomes[index]
    if (outcome === undefined || 'why' in outcome) return []
    const { samples } = outcome
    const counted = row.piecesFrom === undefined ? undefined : samples[0]?.work[row.piecesFrom]
    return [{ name, pieces: counted ?? pieces, samples, ...(ours && { ours }), ...(against !== undefined && { against }) }]
  })
  const failed = contenders.flatMap(({ name }, index) => {
    const outcome = outcomes[index]
    return outcome !== undefined && 'why' in outcome ? [{ name, why: outcome.why }] : []
  })
  return { ...row, results, missing: [...row.missing, ...failed], seconds: (performance.now() - begun) / 1000 }
}

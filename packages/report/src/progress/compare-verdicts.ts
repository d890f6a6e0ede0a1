import type { ProgressVerdict, ReportModel, VerdictPoint } from '@ai-toolkit/model'
import type { Stages } from './read-stages.ts'
import { changeOf, turnOf, turnOfBands } from './turn.ts'

/** The result at each stage, by the rule of the latest questionnaire; undefined where it names no result. */
export function compareVerdicts({ all, last }: Stages): ProgressVerdict | undefined {
  const { verdict, measures } = last.model
  if (verdict === undefined) return undefined
  const points = all.map(({ model }) => pointOf(model, verdict.level.id))
  const change = changeOf(points.map(({ value }) => value))
  const { level, measure, better, bands, minimum, maximum, target } = verdict
  const decimals = measures.find(({ id }) => id === measure.id)?.decimals
  return {
    level,
    measure,
    better,
    ...(decimals !== undefined && { decimals }),
    bands,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(target !== undefined && { target }),
    points,
    change,
    turn: turnOf(change, better),
    levelTurn: turnOfBands(points.at(0)?.band?.id, points.at(-1)?.band?.id, bands),
  }
}

/** A questionnaire that named another result then gave no value that could be set beside today's. */
function pointOf({ verdict }: ReportModel, level: string): VerdictPoint {
  if (verdict?.level.id !== level) return { value: null, band: null, decidedBy: 'undetermined' }
  const { value, band, decidedBy, override } = verdict
  return { value, band: band && { id: band.id, label: band.label }, decidedBy, ...(override && { override }) }
}

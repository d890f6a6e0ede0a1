import type { Labelled, PortfolioModel, PortfolioUnit, ReportBand } from '@ai-toolkit/model'
import { toneOf } from '../../tones.ts'
import type { ReportContext } from '../report-context.ts'

/** What the parts of a portfolio are made with. */
export type PortfolioContext = ReportContext<PortfolioModel>

/** A level as a chip shows it. */
export interface LevelView {
  label: string
  /** Whether there is a level, and so a tone; a template cannot tell tone 0 from none. */
  hasTone: boolean
  tone: number | undefined
}

/** A level with its tone among all; what stands in its place where there is none. */
export function levelView(
  band: Pick<Labelled, 'id' | 'label'> | null,
  bands: readonly ReportBand[],
  { say }: Pick<PortfolioContext, 'say'>,
): LevelView {
  const found = bands.find(({ id }) => id === band?.id)
  return { label: band?.label ?? say('report.no-level'), hasTone: found !== undefined, tone: found && toneOf(found, bands) }
}

/** The level of a unit. */
export function unitLevel({ band }: PortfolioUnit, context: PortfolioContext): LevelView {
  return levelView(band, context.model.verdict?.bands ?? [], context)
}

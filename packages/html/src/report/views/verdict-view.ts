import type { ReportContribution, ReportNextBand, ReportVerdict } from '@ai-toolkit/model'
import type { Markup } from '../../templates/fill-template.ts'
import { markup } from '../../templates/fill-template.ts'
import { drawLadder } from '../charts/level-ladder.ts'
import { type CauseView, causeViews, proseView, type ReportContext, rangeView } from './report-context.ts'

/** The result, as a reader should meet it first. */
export interface VerdictView {
  /** What is judged: the label of the level rule. */
  rule: string
  /** The level reached; undefined where there is none. */
  band: string | undefined
  measure: string
  /** The value with its range, such as “2.4 (1 to 5)”; undefined where there is none. */
  value: string | undefined
  range: string | undefined
  target: string | undefined
  /** All levels with the value among them, as a chart. */
  ladder: Markup
  /** What the level means. */
  text: Markup | undefined
  override: { text: Markup | undefined; without: string | undefined } | undefined
  /** What the missing value waits for. */
  missing: CauseView[]
  /** What decided the value, the strongest first. */
  drivers: DriverView[]
  /** Whether any of them has a level. */
  driversHaveBands: boolean
  /** How `drivers` were chosen, in a sentence. */
  driversNote: string
  /** How far the next better and the next worse level are, one sentence each. */
  distances: string[]
}

/** One reason for the value. */
export interface DriverView {
  number: string | undefined
  label: string
  value: string
  /** Its greatest possible value. */
  maximum: string | undefined
  band: string | undefined
  assumed: boolean
}

/** The verdict in words and as a chart; undefined where the questionnaire gives none. */
export function verdictView(context: ReportContext): VerdictView | undefined {
  const { model, say, formats } = context
  const { verdict } = model
  if (verdict === undefined) return undefined
  const decimals = decimalsOf(verdict, context)
  return {
    rule: verdict.level.label,
    band: verdict.band?.label,
    measure: verdict.measure.label,
    value: verdict.value === null ? undefined : formats.number(verdict.value, decimals),
    range: rangeView(verdict.minimum, verdict.maximum, context),
    target: verdict.target === undefined ? undefined : formats.number(verdict.target, decimals),
    ladder: markup(ladderOf(verdict, context)),
    text: proseView(verdict.band?.text, context),
    override: verdict.override && { text: proseView(verdict.override.text, context), without: verdict.override.without?.label },
    missing: causeViews(verdict.undetermined),
    drivers: verdict.drivers.map((driver) => driverView(driver, context)),
    driversHaveBands: verdict.drivers.some(({ band }) => band !== undefined),
    driversNote: say('report.drivers-note', { better: verdict.better }),
    distances: verdict.next.map((next) => distanceInWords(next, verdict, context)),
  }
}

function decimalsOf({ measure }: ReportVerdict, { model }: ReportContext): number | undefined {
  return model.measures.find(({ id }) => id === measure.id)?.decimals
}

function ladderOf(verdict: ReportVerdict, context: ReportContext): string {
  const { say, formats, direction } = context
  const decimals = decimalsOf(verdict, context)
  const words = {
    title: say('report.ladder-title', { rule: verdict.level.label }),
    description: say('report.ladder-description', {
      levels: verdict.bands.map(({ label }) => label).join(say('report.joiner')),
      reached: verdict.band?.label ?? say('report.no-level'),
      known: verdict.value === null ? 'no' : 'yes',
      value: verdict.value === null ? '' : formats.number(verdict.value, decimals),
    }),
  }
  return drawLadder({ ...verdict, decimals }, words, formats, { id: 'ladder', direction })
}

function driverView({ number, label, value, maximum, decimals, band, assumed }: ReportContribution, { formats }: ReportContext): DriverView {
  return {
    number,
    label,
    value: formats.number(value, decimals),
    maximum: maximum === undefined ? undefined : formats.number(maximum),
    band: band?.label,
    assumed,
  }
}

/** Whether the value must rise or fall depends on the direction and on what is good. */
function distanceInWords({ band, direction, threshold, distance }: ReportNextBand, verdict: ReportVerdict, context: ReportContext): string {
  const { say, formats } = context
  const rises = (direction === 'better') === (verdict.better === 'higher')
  // A bound that does not belong to its band can be reached without passing it.
  return say(distance === 0 ? 'report.distance-none' : 'report.distance', {
    direction,
    way: rises ? 'up' : 'down',
    measure: verdict.measure.label,
    distance: formats.number(distance),
    threshold: formats.number(threshold),
    band: band.label,
  })
}

import type { ProgressVerdict, VerdictPoint } from '@ai-toolkit/model'
import { type Markup, markup } from '../../../templates/fill-template.ts'
import { drawTimeline } from '../../charts/timeline.ts'
import { proseView } from '../report-context.ts'
import { type ProgressContext, stepsInWords, valueInWords } from './progress-context.ts'

/** How the result went, as a reader should meet it first. */
export interface ResultProgressView {
  /** What is judged: the label of the level rule. */
  rule: string
  /** From level to level. */
  levels: string
  /** Whether that is better or worse, in a sentence. */
  turn: string
  /** How the value went, in a sentence; absent where it is missing at one end. */
  value: string | undefined
  measure: string
  chart: Markup
  /** What the latest level means. */
  text: Markup | undefined
  /** Rules that decided a level, each with the day. */
  overrides: { date: string; text: Markup | undefined; without: string | undefined }[]
}

/** The result over time; undefined where the questionnaire gives none. */
export function resultProgressView(context: ProgressContext): ResultProgressView | undefined {
  const { model, say, formats } = context
  const { verdict } = model
  if (verdict === undefined) return undefined
  const [first, last] = [verdict.points.at(0), verdict.points.at(-1)]
  return {
    rule: verdict.level.label,
    levels: stepsInWords([levelOf(first, context), levelOf(last, context)], context),
    turn: say('report.progress-level', { turn: verdict.levelTurn, date: formats.day(model.assessments[0]?.date ?? model.date) }),
    value: valueSentence(verdict, context),
    measure: verdict.measure.label,
    chart: markup(chartOf(verdict, context)),
    text: proseView(verdict.bands.find(({ id }) => id === last?.band?.id)?.text, context),
    overrides: verdict.points.flatMap(({ override }, index) => {
      if (override === undefined) return []
      const date = formats.day(model.assessments[index]?.date ?? model.date)
      return [{ date, text: proseView(override.text, context), without: override.without?.label }]
    }),
  }
}

/** The level reached, or that there is none. */
export function levelOf(point: VerdictPoint | undefined, { say }: Pick<ProgressContext, 'say'>): string {
  return point?.band?.label ?? say('report.no-level')
}

function valueSentence({ measure, change, turn, points, decimals }: ProgressVerdict, { say, formats }: ProgressContext): string | undefined {
  const to = points.at(-1)?.value
  if (change === null || to == null) return undefined
  return say('report.progress-value', {
    measure: measure.label,
    way: change > 0 ? 'up' : change < 0 ? 'down' : 'same',
    distance: formats.number(Math.abs(change), decimals),
    to: formats.number(to, decimals),
    turn,
  })
}

function chartOf(verdict: ProgressVerdict, context: ProgressContext): string {
  const { model, say, formats, direction } = context
  const points = verdict.points.map((point, index) => ({
    date: model.assessments[index]?.date ?? model.date,
    value: point.value,
    level: levelOf(point, context),
  }))
  const dates = points.map(({ date }) => formats.day(date))
  const described = points.map(({ value, level }, index) =>
    say('report.progress-point', { date: dates[index], value: valueInWords(value, verdict.decimals, context), level }),
  )
  const words = {
    title: say('report.progress-chart', { measure: verdict.measure.label }),
    description: described.join(' '),
    dates,
    missing: say('report.no-value'),
  }
  const { bands, minimum, maximum, decimals } = verdict
  return drawTimeline({ bands, minimum, maximum, decimals, points }, words, formats, { id: 'timeline', direction })
}

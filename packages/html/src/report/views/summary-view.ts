import type { ReportAction, ReportContribution, ReportVerdict } from '@ai-toolkit/model'
import { type Markup, markup } from '../../templates/fill-template.ts'
import { drawShareBar } from '../charts/share-bar.ts'
import { proseView, type ReportContext } from './report-context.ts'

/** What a reader of two pages must know, beside cover, verdict and figures. */
export interface SummaryView {
  /** What was assessed, in the respondents' own words. */
  description: string | undefined
  /** Where the level stands among all, in a sentence. */
  position: string | undefined
  drivers: DriverBarView[]
  driversHaveBands: boolean
  /** What the level reached asks for. */
  duties: TaskView[]
  /** The most pressing recommendations. */
  advice: TaskView[]
  /** How much more there is, in a sentence. */
  more: string
}

/** What decided the value, with a bar of how much of the possible it has. */
export interface DriverBarView {
  number: string | undefined
  label: string
  bar: Markup | undefined
  value: string
  band: string | undefined
}

/** Something to be done. */
export interface TaskView {
  text: Markup | undefined
  title: string | undefined
  section: string | undefined
  /** Undefined where nobody is named, for somebody to fill in. */
  who: string | undefined
  /** Undefined where no day is set. */
  when: string | undefined
}

/** More would not fit on two pages beside the rest; the action plan has them all. */
const mostTasks = 7
const mostDuties = 5
const mostDrivers = 4

/** The short answers to a chief's questions: what, how bad, why, and who must do what by when. */
export function summaryView(context: ReportContext): SummaryView {
  const { model, say } = context
  const { verdict, actions, obligations, recommendations } = model
  const duties = actions.filter((action) => isDutyOf(action, verdict)).slice(0, mostDuties)
  const advice = actions.filter(({ kind }) => kind === 'recommendation').slice(0, mostTasks - duties.length)
  const drivers = (verdict?.drivers ?? []).slice(0, mostDrivers).map((driver) => driverBar(driver, context))
  return {
    description: model.subject.description,
    position: verdict && positionInWords(verdict, context),
    drivers,
    driversHaveBands: drivers.some(({ band }) => band !== undefined),
    duties: duties.map((action) => taskView(action, context)),
    advice: advice.map((action) => taskView(action, context)),
    more: say('report.to-do-more', { obligations: obligations.length, recommendations: recommendations.length }),
  }
}

/** “Level 2 of 5”, counted as the levels stand in the chart. */
function positionInWords({ band, bands, better }: ReportVerdict, { say }: ReportContext): string | undefined {
  const index = bands.findIndex(({ id }) => id === band?.id)
  if (index === -1) return undefined
  return say('report.level-position', { position: index + 1, count: bands.length, best: better === 'higher' ? 'highest' : 'lowest' })
}

function driverBar({ number, label, value, maximum, decimals, band }: ReportContribution, { say, formats, direction }: ReportContext): DriverBarView {
  const shown = formats.number(value, decimals)
  return {
    number,
    label,
    bar: maximum === undefined ? undefined : markup(drawShareBar({ value, maximum }, direction)),
    value: maximum === undefined ? shown : say('report.value-of-maximum', { value: shown, maximum: formats.number(maximum) }),
    band: band?.label,
  }
}

/** An obligation that the result of the whole brings about; those of single areas and questions stand in the plan. */
function isDutyOf({ kind, requiredBy }: ReportAction, verdict: ReportVerdict | undefined): boolean {
  return kind === 'obligation' && requiredBy?.rule.id === verdict?.level.id
}

function taskView({ text, title, sections, responsible, due, owners, review }: ReportAction, context: ReportContext): TaskView {
  const { say, formats } = context
  const named = owners.length === 0 ? undefined : owners.join(say('report.joiner'))
  return {
    text: proseView(text, context),
    title,
    section: sections[0]?.title,
    who: responsible ?? named,
    when: due ?? (review && formats.day(review)),
  }
}

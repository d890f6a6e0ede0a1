import type { CommonAdvice, PortfolioModel, UnitCount } from '@ai-toolkit/model'
import { type Markup, markup } from '../../../templates/fill-template.ts'
import { type SignatoryView, signatoryViews } from '../../brand-parts.ts'
import type { BrandPictures } from '../../brand-pictures.ts'
import { drawShareBar } from '../../charts/share-bar.ts'
import type { AnyReportView } from '../../report-view.ts'
import { type CoverView, coverView } from '../cover-view.ts'
import type { KeyFigure } from '../figures-view.ts'
import { type JointProvenanceView, jointProvenanceView } from '../joint-provenance-view.ts'
import { type HeatView, heatViews } from './heat-view.ts'
import { type LevelView, levelView, type PortfolioContext } from './portfolio-context.ts'
import { registerViews, type UnitView, unitViews } from './units-view.ts'

/** What the template of a portfolio may use. */
export interface PortfolioView extends AnyReportView {
  /** The model as it stands in the report's JSON, with numbers as numbers. */
  report: PortfolioModel
  /** What is judged: the label of the level rule. */
  rule: string | undefined
  /** How many stand at the worst level that any has, in a sentence. */
  headline: string
  /** A sentence where not all were scored by the same questionnaire. */
  warning: string | undefined
  figures: KeyFigure[]
  levels: LevelCountView[]
  heat: HeatView[]
  /** The recommendations that most units have. */
  advice: AdviceView[]
  /** The worst units one by one. */
  units: UnitView[]
  /** Whether `units` leaves some out. */
  hasMoreUnits: boolean
  /** Every unit on one line. */
  register: UnitView[]
  /** Who signs. */
  signature: SignatoryView[]
  provenance: JointProvenanceView
}

/** A level, how many stand there, and who. */
export interface LevelCountView extends LevelView {
  count: string
  bar: Markup
  /** Numbers and names; names are people's own words. */
  units: { number: string; name: string }[]
  /** How many more there are than are named; absent where there are none. */
  more: string | undefined
}

/** A recommendation that several units share. */
export interface AdviceView {
  title: string
  section: string | undefined
  priority: string
  count: string
  bar: Markup
  /** The numbers of the units, joined. */
  units: string
}

/** Names beyond these stand in the register. */
const mostNames = 5
const mostAdvice = 15

/** Everything in a portfolio, written in its language. */
export function portfolioView(context: PortfolioContext, pictures: BrandPictures): PortfolioView {
  const { model, direction, setting, say } = context
  const cover = portfolioCover(context, pictures)
  const units = unitViews(context)
  return {
    language: model.locale,
    direction,
    title: say('report.portfolio-title', { name: cover.subject, questionnaire: model.questionnaire.title }),
    print: setting.medium === 'print',
    cover,
    contents: [],
    report: model,
    rule: model.verdict?.level.label,
    headline: headlineOf(context),
    warning: model.comparable ? undefined : say('report.portfolio-incomparable'),
    figures: figuresOf(context),
    levels: model.counts.map((count) => levelCount(count, context)),
    heat: heatViews(context),
    advice: model.advice.slice(0, mostAdvice).map((advice) => adviceView(advice, context)),
    units,
    hasMoreUnits: units.length < model.units.length,
    register: registerViews(context),
    signature: signatoryViews(model.brand),
    provenance: jointProvenanceView(
      context,
      model.units.map(({ subject, date, provenance }) => ({
        title: say('report.portfolio-source', { name: subject.name, date: context.formats.day(date) }),
        provenance,
      })),
      model.provenance.engineVersion,
    ),
  }
}

function portfolioCover(context: PortfolioContext, pictures: BrandPictures): CoverView {
  const { verdict: _verdict, ...model } = context.model
  const { say, formats } = context
  const subject = { kind: model.subjectKind, name: say('report.portfolio-name', { count: model.units.length }) }
  const cover = coverView({ ...context, model: { ...model, subject, coverage: { counts: model.coverage } } }, pictures, say('report.kind-portfolio'))
  const sameDay = model.from === model.date
  return { ...cover, date: sameDay ? formats.day(model.date) : say('report.period', { from: formats.day(model.from), to: formats.day(model.date) }) }
}

function headlineOf({ model, say }: PortfolioContext): string {
  const worst = model.counts.find(({ band, units }) => band !== null && units.length > 0)
  const all = model.units.length
  return worst?.band == null
    ? say('report.portfolio-undetermined', { all })
    : say('report.portfolio-headline', { all, count: worst.units.length, level: worst.band.label })
}

function figuresOf({ model, say, formats }: PortfolioContext): KeyFigure[] {
  const { answered, counted, share } = model.coverage
  const pressing = model.units.reduce((sum, { recommendations }) => sum + recommendations.high, 0)
  const overridden = model.units.filter(({ decidedBy }) => decidedBy === 'override').length
  return [
    { value: formats.number(model.units.length), label: say('report.figure-units', { count: model.units.length }) },
    { value: formats.share(share), label: say('report.figure-answered', { answered, counted }) },
    { value: formats.number(pressing), label: say('report.figure-pressing', { count: pressing }) },
    { value: formats.number(overridden), label: say('report.figure-overridden', { count: overridden }) },
  ]
}

function levelCount({ band, units }: UnitCount, context: PortfolioContext): LevelCountView {
  const { model, say, formats, direction } = context
  const named = model.units.filter(({ number }) => units.includes(number))
  return {
    ...levelView(band, model.verdict?.bands ?? [], context),
    count: formats.number(units.length),
    bar: markup(drawShareBar({ value: units.length, maximum: model.units.length }, direction)),
    units: named.slice(0, mostNames).map(({ number, subject }) => ({ number: formats.number(number), name: subject.name })),
    more: named.length > mostNames ? say('report.portfolio-more', { count: named.length - mostNames }) : undefined,
  }
}

function adviceView({ title, section, priority, units }: CommonAdvice, { model, say, formats, direction }: PortfolioContext): AdviceView {
  return {
    title,
    section: section?.title,
    priority: say('report.priority', { priority }),
    count: say('report.answered-of', { answered: formats.number(units.length), counted: formats.number(model.units.length) }),
    bar: markup(drawShareBar({ value: units.length, maximum: model.units.length }, direction)),
    units: units.map((number) => formats.number(number)).join(say('report.joiner')),
  }
}

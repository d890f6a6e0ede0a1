import type { AdviceLine, NumberedQuestion, ProgressModel } from '@ai-toolkit/model'
import { type SignatoryView, signatoryViews } from '../../brand-parts.ts'
import type { BrandPictures } from '../../brand-pictures.ts'
import { cleanLine } from '../../clean-line.ts'
import type { AnyReportView } from '../../report-view.ts'
import { type CoverView, coverView } from '../cover-view.ts'
import type { KeyFigure } from '../figures-view.ts'
import { type JointProvenanceView, jointProvenanceView } from '../joint-provenance-view.ts'
import { type ChangeRowView, measureChangesView, type SectionChangesView, sectionChangesViews } from './changes-view.ts'
import { type ProgressContext, shownStages, valueInWords } from './progress-context.ts'
import { type RatingProgressView, ratingProgressViews } from './rating-progress-view.ts'
import { type AnswerChangeView, answerChangesViews, type ReasonsView, reasonsView } from './reasons-view.ts'
import { levelOf, type ResultProgressView, resultProgressView } from './result-progress-view.ts'

/** What the template of a progress report may use. */
export interface ProgressView extends AnyReportView {
  /** The model as it stands in the report's JSON, with numbers as numbers. */
  report: ProgressModel
  result: ResultProgressView | undefined
  figures: KeyFigure[]
  /** A sentence where the assessments were not scored by the same questionnaire. */
  warning: string | undefined
  assessments: AssessmentView[]
  /** The days that the columns of tables stand for. */
  dates: string[]
  /** The first day and the latest. */
  ends: { first: string; last: string }
  sections: SectionChangesView[]
  measures: ChangeRowView[]
  reasons: ReasonsView | undefined
  ratings: RatingProgressView[]
  changed: { id: string; number: string; title: string; answers: AnswerChangeView[] }[]
  /** Questions that one end has and the other has not; lists without any are left out. */
  turnover: { id: string; title: string; questions: { number: string; text: string }[] }[]
  /** What became of the recommendations; lists without any are left out. */
  advice: { id: string; title: string; recommendations: { title: string; priority: string; section: string | undefined }[] }[]
  /** Who signs. */
  signature: SignatoryView[]
  provenance: JointProvenanceView
}

/** One line of the table of assessments. */
export interface AssessmentView {
  date: string
  edition: string
  value: string
  level: string
  /** Whether a rule decided the level. */
  isOverridden: boolean
  answered: string
  respondents: string[]
}

/** Characters; longer ones are cut off by windows and lists of files anyway. */
const mostInTitle = 150

/** Everything in a progress report, written in its language. */
export function progressView(context: ProgressContext, pictures: BrandPictures): ProgressView {
  const { model, direction, setting, say, formats } = context
  const days = model.assessments.map(({ date }) => formats.day(date))
  return {
    language: model.locale,
    direction,
    title: say('report.progress-title', { subject: cleanLine(model.subject.name, mostInTitle), questionnaire: model.questionnaire.title }),
    print: setting.medium === 'print',
    cover: progressCover(context, pictures),
    contents: [],
    report: model,
    result: resultProgressView(context),
    figures: progressFigures(context),
    warning: model.comparable ? undefined : say('report.progress-incomparable'),
    assessments: model.assessments.map((_, index) => assessmentView(index, context)),
    dates: shownStages(model).map((index) => days[index] ?? ''),
    ends: { first: days.at(0) ?? '', last: days.at(-1) ?? '' },
    sections: sectionChangesViews(context),
    measures: measureChangesView(context),
    reasons: reasonsView(context),
    ratings: ratingProgressViews(context),
    changed: answerChangesViews(context),
    turnover: turnoverViews(context),
    advice: adviceViews(context),
    signature: signatoryViews(model.brand),
    provenance: jointProvenanceView(
      context,
      model.assessments.map(({ provenance }, index) => ({ title: say('report.progress-source', { date: days[index] }), provenance })),
      model.provenance.engineVersion,
    ),
  }
}

/** The latest assessment's cover, with the time and the levels that the report goes through. */
function progressCover(context: ProgressContext, pictures: BrandPictures): CoverView {
  const { verdict: _verdict, ...model } = context.model
  const counts = model.assessments.at(-1)?.counts
  if (counts === undefined) throw new Error('A progress report has assessments')
  const cover = coverView({ ...context, model: { ...model, coverage: { counts } } }, pictures, context.say('report.kind-progress'))
  const result = resultProgressView(context)
  const [first, last] = [model.assessments[0]?.date ?? model.date, model.date].map((day) => context.formats.day(day))
  return {
    ...cover,
    date: context.say('report.period', { from: first, to: last }),
    level: result && { rule: result.rule, band: result.levels },
  }
}

function progressFigures({ model, say, formats }: ProgressContext): KeyFigure[] {
  const judged = model.sections.findLast(({ better }) => better !== undefined)
  const count = (turn: string) => judged?.rows.filter((row) => row.turn === turn).length ?? 0
  const { settled, arisen, remaining } = model.recommendations
  return [
    ...(judged === undefined
      ? []
      : [{ value: formats.number(count('better')), label: say('report.figure-areas', { all: judged.rows.length, worse: count('worse') }) }]),
    ...model.ratings.map(({ measure, questions }) => ({
      value: formats.number(questions.filter(({ turn }) => turn === 'better').length),
      label: say('report.figure-rated', { measure: measure.label, worse: questions.filter(({ turn }) => turn === 'worse').length }),
    })),
    { value: formats.number(model.answers.length), label: say('report.figure-changed', { count: model.answers.length }) },
    {
      value: formats.number(settled.length),
      label: say('report.figure-settled', { count: settled.length, arisen: arisen.length, remaining: remaining.length }),
    },
  ]
}

function assessmentView(index: number, context: ProgressContext): AssessmentView {
  const { model, say, formats } = context
  const { date, provenance, counts, respondents } = model.assessments[index] ?? {}
  const point = model.verdict?.points[index]
  return {
    date: formats.day(date ?? model.date),
    edition: provenance?.edition ?? '',
    value: valueInWords(point?.value, model.verdict?.decimals, context),
    level: levelOf(point, context),
    isOverridden: point?.decidedBy === 'override',
    answered: say('report.answered-of', { answered: formats.number(counts?.answered ?? 0), counted: formats.number(counts?.counted ?? 0) }),
    respondents: (respondents ?? []).map(({ name, role }) => (role === undefined ? name : say('report.respondent', { name, role }))),
  }
}

function turnoverViews({ model, say }: ProgressContext): ProgressView['turnover'] {
  const { added, removed, nowAsked, noLongerAsked } = model.questions
  const lists: [string, string, NumberedQuestion[]][] = [
    ['added', say('report.turnover-added'), added],
    ['removed', say('report.turnover-removed'), removed],
    ['now-asked', say('report.turnover-now-asked'), nowAsked],
    ['no-longer-asked', say('report.turnover-no-longer-asked'), noLongerAsked],
  ]
  return lists.flatMap(([id, title, questions]) =>
    questions.length === 0 ? [] : [{ id: `turnover.${id}`, title, questions: questions.map(({ number, text }) => ({ number, text })) }],
  )
}

function adviceViews({ model, say }: ProgressContext): ProgressView['advice'] {
  const { settled, arisen, remaining } = model.recommendations
  const lists: [string, string, AdviceLine[]][] = [
    ['arisen', say('report.advice-arisen'), arisen],
    ['remaining', say('report.advice-remaining'), remaining],
    ['settled', say('report.advice-settled'), settled],
  ]
  return lists.flatMap(([id, title, lines]) => {
    const recommendations = lines.map((line) => ({
      title: line.title,
      priority: say('report.priority', { priority: line.priority }),
      section: line.section?.title,
    }))
    return recommendations.length === 0 ? [] : [{ id: `advice.${id}`, title, recommendations }]
  })
}

import type { AnsweredQuestion, AnsweredSection, EntryAnswer, ReadableValue } from '@ai-toolkit/model'
import type { Say } from '../../words/say.ts'
import { conditionInWords } from './coverage-view.ts'
import { type InWords, type ReportContext, stateInWords } from './report-context.ts'

/** The answers of one section. */
export interface AnsweredSectionView {
  id: string
  number: string
  title: string
  /** Whether any of its answers gives points. */
  hasPoints: boolean
  questions: AnsweredQuestionView[]
}

/** One question with its answer; all texts but the question's are the respondents' own. */
export interface AnsweredQuestionView {
  number: string
  text: string
  /** The answer, line by line; empty where there is none. */
  lines: AnswerLine[]
  /** Why there is no answer, or none that counts: unanswered, incomplete, not applicable, not asked. */
  state: string | undefined
  /** Why it is not applicable or was not asked. */
  reason: string | undefined
  /** What sets the question apart: optional, or not counted yet. */
  remark: string | undefined
  /** Such as “2 of 4”. */
  points: string | undefined
  note: string | undefined
  evidence: string[]
  measures: string | undefined
  owner: string | undefined
  review: string | undefined
}

/** One line of an answer; `label` names the row of a matrix or the entry of a group. */
export interface AnswerLine {
  label: string | undefined
  text: string
}

/** Every answer, section by section. */
export function answerViews(context: ReportContext): AnsweredSectionView[] {
  return context.model.answers.map((section) => sectionView(section, context))
}

function sectionView({ section, questions }: AnsweredSection, context: ReportContext): AnsweredSectionView {
  return {
    id: `answers.${section.id}`,
    number: section.number,
    title: section.title,
    hasPoints: questions.some(({ points }) => points !== undefined),
    questions: questions.map((question) => questionView(question, context)),
  }
}

function questionView(answered: AnsweredQuestion, context: ReportContext): AnsweredQuestionView {
  const { say, formats } = context
  const { question, value, condition, notApplicable, note, evidence = [], measures, owner, review } = answered
  return {
    number: question.number,
    text: question.text,
    lines: value === undefined ? [] : linesOf(value, context),
    state: answerState(answered, say),
    reason: condition === undefined ? notApplicable : conditionInWords({ condition }, context),
    remark: remarkOf(answered, context),
    points: pointsOf(answered, context),
    note,
    evidence: [...evidence],
    measures,
    owner,
    review: review === undefined ? undefined : formats.day(review),
  }
}

function answerState({ state, value }: AnsweredQuestion, say: Say): string | undefined {
  if (state === 'answered') return undefined
  return value === undefined ? stateInWords(state, say) : say('report.incomplete')
}

function remarkOf({ announced, optional }: AnsweredQuestion, { say }: ReportContext): string | undefined {
  if (announced !== undefined) return say('report.counts-from', { edition: announced })
  return optional ? say('report.optional') : undefined
}

function pointsOf({ points, maximum }: AnsweredQuestion, { say, formats }: ReportContext): string | undefined {
  if (points === undefined) return undefined
  return maximum === undefined
    ? formats.number(points)
    : say('report.points-of', { points: formats.number(points), maximum: formats.number(maximum) })
}

/** An answer in words, line by line. */
export function linesOf(value: ReadableValue, context: InWords): AnswerLine[] {
  const { rows = [], entries = [] } = value
  switch (value.kind) {
    case 'matrix':
      return rows.map(({ row, points }) => ({
        label: row.label,
        text: points
          .map(({ column, point }) => context.say('report.pair', { label: column.label, value: point.label }))
          .join(context.say('report.joiner')),
      }))
    case 'group':
      return entries.map(({ questions }, index) => ({
        label: context.say('report.entry', { number: index + 1 }),
        text: questions.map((answer) => entryText(answer, context)).join('\n'),
      }))
    case 'choice':
      return value.choices?.length === 0
        ? [{ label: undefined, text: context.say('report.none-chosen') }]
        : (value.choices ?? []).map(({ label }) => ({ label: undefined, text: label }))
    default:
      return [{ label: undefined, text: plainText(value, context) }]
  }
}

function entryText({ question, value, notApplicable, note }: EntryAnswer, context: InWords): string {
  const { say } = context
  const state = notApplicable === undefined ? stateInWords('unanswered', say) : say('report.not-applicable-because', { reason: notApplicable })
  const text =
    value === undefined
      ? state
      : linesOf(value, context)
          .map((line) => line.text)
          .join(say('report.joiner'))
  return [say('report.pair', { label: question.label, value: text }), ...(note === undefined ? [] : [note])].join('\n')
}

function plainText({ kind, number, unit, text, date }: ReadableValue, { formats, say }: InWords): string {
  if (kind === 'number' && number !== undefined)
    return unit === undefined ? formats.number(number) : say('report.with-unit', { number: formats.number(number), unit })
  if (kind === 'date' && date !== undefined) return formats.day(date)
  return text ?? ''
}

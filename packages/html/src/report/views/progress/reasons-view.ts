import type { AnswerProgress, AnswerStep, ChangeExplanation, ChangePart, ReadableValue } from '@ai-toolkit/model'
import { type Markup, markup } from '../../../templates/fill-template.ts'
import { drawChangeBar } from '../../charts/change-bar.ts'
import { linesOf } from '../answers-view.ts'
import { stateInWords } from '../report-context.ts'
import { type ProgressContext, turnInWords } from './progress-context.ts'

/** Which answers moved the result, and by how much. */
export interface ReasonsView {
  measure: string
  parts: ReasonView[]
  /** What the other answers brought together, and how many they are. */
  others: { label: string; change: string } | undefined
  /** What rounding leaves. */
  rest: string | undefined
  total: string
}

/** One answer, or one section as a whole, and what it brought. */
export interface ReasonView {
  number: string | undefined
  label: string
  bar: Markup
  change: string
  turn: string | undefined
}

/** A question whose answer is another one than at first. */
export interface AnswerChangeView {
  number: string
  text: string
  before: string
  now: string
  note: string | undefined
  change: string | undefined
  turn: string | undefined
}

/** More would not be read; all of them stand among the answers. */
const mostParts = 12

/** The greatest reasons first; undefined where the result cannot be parted, or nothing moved it. */
export function reasonsView(context: ProgressContext): ReasonsView | undefined {
  const { explanation } = context.model
  if (explanation === undefined || explanation.parts.length === 0) return undefined
  const decimals = finer(explanation)
  const [told, untold] = [explanation.parts.slice(0, mostParts), explanation.parts.slice(mostParts)]
  const greatest = Math.abs(explanation.parts[0]?.change ?? 0)
  const { formats } = context
  return {
    measure: explanation.measure.label,
    parts: told.map((part) => reasonView(part, greatest, decimals, context)),
    others: untold.length === 0 ? undefined : othersView(untold, decimals, context),
    rest: Math.abs(explanation.rest) < 0.5 * 10 ** -decimals ? undefined : formats.change(explanation.rest, decimals),
    total: formats.change(explanation.change, decimals),
  }
}

/** A single answer moves less than the measure shows: its part has one decimal more. */
function finer({ decimals = 2 }: ChangeExplanation): number {
  return decimals + 1
}

function reasonView({ number, label, change, turn }: ChangePart, greatest: number, decimals: number, context: ProgressContext): ReasonView {
  return {
    number,
    label,
    bar: markup(drawChangeBar({ change, turn, greatest }, context.direction)),
    change: context.formats.change(change, decimals),
    turn: turnInWords(turn, context),
  }
}

function othersView(parts: readonly ChangePart[], decimals: number, { say, formats }: ProgressContext): ReasonsView['others'] {
  const sum = parts.reduce((total, { change }) => total + change, 0)
  return { label: say('report.progress-others', { count: parts.length }), change: formats.change(sum, decimals) }
}

/** Every answer that changed, section by section. */
export function answerChangesViews(context: ProgressContext): { id: string; number: string; title: string; answers: AnswerChangeView[] }[] {
  const { answers, explanation } = context.model
  const decimals = explanation === undefined ? undefined : finer(explanation)
  const sections = new Map(answers.map(({ section }) => [section.id, section]))
  return [...sections.values()].map(({ id, number, title }) => ({
    id: `changed.${id}`,
    number,
    title,
    answers: answers.filter(({ section }) => section.id === id).map((answer) => answerChangeView(answer, decimals, context)),
  }))
}

function answerChangeView(
  { question, steps, change, turn, note }: AnswerProgress,
  decimals: number | undefined,
  context: ProgressContext,
): AnswerChangeView {
  const [first, last] = withoutSameRows(steps.at(0) ?? null, steps.at(-1) ?? null)
  return {
    number: question.number,
    text: question.text,
    before: stepInWords(first ?? null, context),
    now: stepInWords(last ?? null, context),
    note,
    change: change === undefined ? undefined : context.formats.change(change, decimals),
    turn: turn && turnInWords(turn, context),
  }
}

/** Of a matrix only the rows that changed are worth reading. */
function withoutSameRows(first: AnswerStep | null, last: AnswerStep | null): (AnswerStep | null)[] {
  if (first?.value?.kind !== 'matrix' || last?.value?.kind !== 'matrix') return [first, last]
  const [before, now] = [first.value, last.value]
  return [
    { ...first, value: rowsApart(before, now) },
    { ...last, value: rowsApart(now, before) },
  ]
}

function rowsApart(value: ReadableValue, other: ReadableValue): ReadableValue {
  const points = ({ rows = [] }: ReadableValue, id: string) =>
    JSON.stringify(rows.find(({ row }) => row.id === id)?.points.map(({ point }) => point.id))
  return { ...value, rows: (value.rows ?? []).filter(({ row }) => points(value, row.id) !== points(other, row.id)) }
}

function stepInWords(step: AnswerStep | null, context: ProgressContext): string {
  if (step === null) return context.say('report.progress-absent')
  const { state, value, notApplicable } = step
  if (value === undefined) {
    return notApplicable === undefined ? stateInWords(state, context.say) : context.say('report.not-applicable-because', { reason: notApplicable })
  }
  const lines = linesOf(value, context)
  return lines.map(({ label, text }) => (label === undefined ? text : context.say('report.pair', { label, value: text }))).join('\n')
}

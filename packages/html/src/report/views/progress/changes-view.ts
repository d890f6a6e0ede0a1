import type { MeasureProgress, SectionProgress, SectionsProgress } from '@ai-toolkit/model'
import { type Markup, markup } from '../../../templates/fill-template.ts'
import { drawDumbbells } from '../../charts/dumbbell-chart.ts'
import { changeInWords, type ProgressContext, shownStages, stepsInWords, turnInWords, valueInWords } from './progress-context.ts'

/** One measure of sections over time: a chart and the same numbers as rows. */
export interface SectionChangesView {
  id: string
  measure: string
  chart: Markup
  /** Whether any section has another value than at first; a chart of none would show nothing. */
  hasChanged: boolean
  hasTargets: boolean
  hasBands: boolean
  rows: ChangeRowView[]
}

/** Values over time. */
export interface ChangeRowView {
  /** Of a section. */
  number: string | undefined
  title: string
  /** One for each of the days shown. */
  values: string[]
  /** With its sign; absent where one end is missing. */
  change: string | undefined
  /** Better or worse; absent where nobody can say. */
  turn: string | undefined
  target: string | undefined
  /** From level to level. */
  levels: string | undefined
}

/** A chart and a table for each measure of the sections. */
export function sectionChangesViews(context: ProgressContext): SectionChangesView[] {
  return context.model.sections.filter(({ rows }) => rows.length > 0).map((table) => sectionsView(table, context))
}

/** The measures of the whole that are others than they were, in the order of the questionnaire. */
export function measureChangesView(context: ProgressContext): ChangeRowView[] {
  const stages = shownStages(context.model)
  return context.model.measures
    .filter(({ values }) => new Set(values).size > 1)
    .map(({ measure, values, change, turn, decimals, target }: MeasureProgress) => ({
      number: undefined,
      title: measure.label,
      values: stages.map((index) => valueInWords(values[index], decimals, context)),
      change: changeInWords(change, decimals, context),
      turn: turnInWords(turn, context),
      target: target === undefined ? undefined : context.formats.number(target, decimals),
      levels: undefined,
    }))
}

function sectionsView(table: SectionsProgress, context: ProgressContext): SectionChangesView {
  return {
    id: `changes.${table.measure.id}`,
    measure: table.measure.label,
    chart: markup(chartOf(table, context)),
    hasChanged: table.rows.some(({ change }) => change !== 0),
    hasTargets: table.rows.some(({ target }) => target !== undefined),
    hasBands: table.bands.length > 0,
    rows: table.rows.map((row) => rowView(row, table, context)),
  }
}

function rowView(
  { section, values, bands, change, turn, target }: SectionProgress,
  { decimals }: SectionsProgress,
  context: ProgressContext,
): ChangeRowView {
  const labels = [bands.at(0), bands.at(-1)].map((band) => band?.label ?? context.say('report.no-level'))
  return {
    number: section.number,
    title: section.title,
    values: shownStages(context.model).map((index) => valueInWords(values[index], decimals, context)),
    change: changeInWords(change, decimals, context),
    turn: turnInWords(turn, context),
    target: target === undefined ? undefined : context.formats.number(target, decimals),
    levels: stepsInWords(labels, context),
  }
}

function chartOf({ measure, bands, decimals, rows }: SectionsProgress, context: ProgressContext): string {
  const { say, formats, direction } = context
  const data = rows.map(({ section, values, minimum, maximum, target }) => ({
    label: `${section.number}  ${section.title}`,
    before: values.at(0) ?? null,
    after: values.at(-1) ?? null,
    minimum,
    maximum,
    target,
  }))
  const described = rows.map(({ section, values }) =>
    say('report.progress-change', {
      section: section.title,
      from: valueInWords(values.at(0), decimals, context),
      to: valueInWords(values.at(-1), decimals, context),
    }),
  )
  const words = { title: say('report.bars-title', { measure: measure.label }), description: described.join(say('report.joiner')) }
  return drawDumbbells({ bands, decimals, rows: data }, words, formats, { id: `dumbbells.${measure.id}`, direction })
}

import type { HeatTable, PortfolioUnit, UnitScore } from '@ai-toolkit/model'
import { type LevelView, levelView, type PortfolioContext, unitLevel } from './portfolio-context.ts'

/** Units by areas: every cell with its value and its level in words, on a ground that is the darker the worse it is. */
export interface HeatView {
  id: string
  measure: string
  /** The areas. */
  heads: { number: string; title: string }[]
  rows: HeatRowView[]
  /** How many units stand at each level in each area. */
  counts: { heads: LevelView[]; rows: { number: string; title: string; counts: string[] }[] }
}

/** One unit. */
export interface HeatRowView {
  number: string
  name: string
  agency: string | undefined
  whole: HeatCellView
  cells: HeatCellView[]
}

/** One value with its level. */
export interface HeatCellView extends LevelView {
  /** Undefined where there is none. */
  value: string | undefined
}

/** A table for each measure of sections that has levels or, where none has, for the first. */
export function heatViews(context: PortfolioContext): HeatView[] {
  const tables = context.model.sections.map((table, index) => ({ table, index })).filter(({ table }) => table.columns.length > 0)
  const banded = tables.filter(({ table }) => table.bands.length > 0)
  return (banded.length > 0 ? banded : tables.slice(0, 1)).map(({ table, index }) => heatView(table, index, context))
}

function heatView(table: HeatTable, index: number, context: PortfolioContext): HeatView {
  return {
    id: `heat.${table.measure.id}`,
    measure: table.measure.label,
    heads: table.columns.map(({ section }) => ({ number: section.number, title: section.title })),
    rows: context.model.units.map((unit) => rowView(unit, table, index, context)),
    counts: countsView(table, context),
  }
}

function rowView(unit: PortfolioUnit, table: HeatTable, index: number, context: PortfolioContext): HeatRowView {
  const { formats, model } = context
  return {
    number: formats.number(unit.number),
    name: unit.subject.name,
    agency: unit.subject.agency === unit.subject.name ? undefined : unit.subject.agency,
    whole: { ...unitLevel(unit, context), value: unit.value === null ? undefined : formats.number(unit.value, model.verdict?.decimals) },
    cells: (unit.scores[index] ?? []).map((score) => cellView(score, table, context)),
  }
}

function cellView({ value, band }: UnitScore, { bands, decimals }: HeatTable, context: PortfolioContext): HeatCellView {
  return { ...levelView(band, bands, context), value: value === null ? undefined : context.formats.number(value, decimals) }
}

function countsView({ bands, columns }: HeatTable, context: PortfolioContext): HeatView['counts'] {
  const heads = new Map(columns.flatMap(({ counts }) => counts).map(({ band }) => [band?.id, band]))
  return {
    heads: [...heads.values()].map((band) => levelView(band, bands, context)),
    rows: columns.map(({ section, counts }) => ({
      number: section.number,
      title: section.title,
      counts: [...heads.keys()].map((id) => context.formats.number(counts.find(({ band }) => band?.id === id)?.units.length ?? 0)),
    })),
  }
}

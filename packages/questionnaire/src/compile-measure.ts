import type { LookupTable, Measure, Questionnaire, Scale } from '@ai-toolkit/model'
import type { CompiledExpression } from './compile-expression.ts'
import type { CelScope } from './create-cel-scope.ts'
import type { Bounds } from './question-points.ts'
import { namesRead } from './reference-names.ts'
import { thisQuestionNames, thisSectionNames } from './scope-names.ts'
import { questionsIn, selectQuestions, selectSections } from './select-units.ts'

/** A measure, ready to be worked out. Of `value`, `lookup` and `aggregate` one is given. */
export interface CompiledMeasure {
  source: Measure
  /** The questions or sections it has a value for, in the order of the questionnaire; `[undefined]` for the whole. */
  units: readonly (string | undefined)[]
  /** The measures it reads. */
  needs: readonly string[]
  value: CompiledExpression | undefined
  lookup: CompiledLookup | undefined
  aggregate: CompiledAggregate | undefined
}

/** A lookup table with the expressions that find the cell. */
export interface CompiledLookup {
  row: CompiledExpression
  column: CompiledExpression
  /** The result by the id of the row's point, then of the column's. */
  cells: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Over all cells; undefined for a table that is not to be found. */
  bounds: Bounds | undefined
}

/** What an aggregate puts together. */
export interface CompiledAggregate {
  how: NonNullable<Measure['aggregate']>
  /** The measure whose values it takes; undefined where it takes points. */
  of: string | undefined
  /** By unit, the questions or sections whose values it takes. */
  inputs: ReadonlyMap<string | undefined, readonly string[]>
}

/** Compiles a measure; `whole` is the scope of measures of the whole. */
export function compileMeasure(source: Measure, questionnaire: Questionnaire, whole: CelScope): CompiledMeasure {
  const scope = source.value === undefined && source.lookup === undefined ? whole : scopeOf(source, questionnaire, whole)
  const value = source.value === undefined ? undefined : scope.compile(source.value, 'number')
  const lookup = source.lookup === undefined ? undefined : compileLookup(source.lookup, questionnaire, scope)
  const aggregate = source.aggregate === undefined ? undefined : compileAggregate(source, source.aggregate, questionnaire)
  const references = [value, lookup?.row, lookup?.column].flatMap((expression) => expression?.references ?? [])
  const needs = [...namesRead(references, source.each).measures, ...(aggregate?.of === undefined ? [] : [aggregate.of])]
  return { source, units: unitsOf(source, questionnaire), needs, value, lookup, aggregate }
}

function scopeOf({ each, select }: Measure, questionnaire: Questionnaire, whole: CelScope): CelScope {
  if (each === 'question') return whole.extend('this', thisQuestionNames(selectQuestions(questionnaire, select)))
  return each === 'section' ? whole.extend('this', thisSectionNames(questionnaire.measures ?? [])) : whole
}

function unitsOf({ each, select }: Measure, questionnaire: Questionnaire): CompiledMeasure['units'] {
  if (each === 'question') return selectQuestions(questionnaire, select).map(({ id }) => id)
  return each === 'section' ? selectSections(questionnaire, select) : [undefined]
}

function compileLookup({ table, row, column }: NonNullable<Measure['lookup']>, questionnaire: Questionnaire, scope: CelScope): CompiledLookup {
  const cells = readCells(
    questionnaire.tables?.find(({ id }) => id === table),
    questionnaire.scales ?? [],
  )
  const values = [...cells.values()].flatMap((columns) => [...columns.values()])
  return {
    row: scope.compile(row, 'string'),
    column: scope.compile(column, 'string'),
    cells,
    bounds: values.length === 0 ? undefined : { minimum: Math.min(...values), maximum: Math.max(...values) },
  }
}

function readCells(table: LookupTable | undefined, scales: readonly Scale[]): CompiledLookup['cells'] {
  if (table === undefined) return new Map()
  const pointsOf = (scale: string | undefined) => scales.find(({ id }) => id === scale)?.points ?? []
  const results = new Map(pointsOf(table.result).map(({ id, value }) => [id, value]))
  const readRow = (cells: (number | string)[] = []): [string, number][] =>
    pointsOf(table.columns).flatMap(({ id }, index) => {
      const cell = cells[index]
      const result = typeof cell === 'string' ? results.get(cell) : cell
      return result === undefined ? [] : [[id, result]]
    })
  return new Map(pointsOf(table.rows).map(({ id }, index) => [id, new Map(readRow(table.cells[index]))]))
}

function compileAggregate(source: Measure, how: CompiledAggregate['how'], questionnaire: Questionnaire): CompiledAggregate {
  const of = source.of === undefined || source.of === 'points' ? undefined : source.of
  const kind = of === undefined ? 'question' : questionnaire.measures?.find(({ id }) => id === of)?.each
  const inputs = new Map(unitsOf(source, questionnaire).map((unit) => [unit, inputsOf(source, unit, kind, questionnaire)]))
  return { how, of, inputs }
}

/** The whole takes what its `select` chooses, a section its own questions or its own value, a question its own value. */
function inputsOf({ each, select }: Measure, unit: string | undefined, kind: Measure['each'], questionnaire: Questionnaire): string[] {
  if (kind === undefined) return []
  if (unit === undefined)
    return kind === 'section' ? selectSections(questionnaire, select) : selectQuestions(questionnaire, select).map(({ id }) => id)
  if (kind === each) return [unit]
  const section = questionnaire.sections.find(({ id }) => id === unit)
  return section === undefined ? [] : questionsIn(section, select).map(({ id }) => id)
}

import type { Question, Scale } from '@ai-toolkit/model'
import type { CompiledExpression } from './compile-expression.ts'
import { type CelScope, createCelScope } from './create-cel-scope.ts'
import { type DependencyOrder, orderByDependencies } from './order-dependencies.ts'
import { namesRead } from './reference-names.ts'
import { conditionNames } from './scope-names.ts'

/** A question, ready to be answered and scored. */
export interface CompiledQuestion {
  source: Question
  /** The id of its section. */
  section: string
  when: CompiledExpression | undefined
  weight: number
  /** single, multiple, scale: the points of each option or point by id, before the weight. */
  points: ReadonlyMap<string, number>
  /** matrix: by row, then column, the value of each point of the column's scale. */
  cells: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>
  /** group: the questions of one entry. */
  entry: CompiledEntry | undefined
}

/** The questions of one entry of a group. Their conditions read the same entry only, so that an entry stands for itself. */
export interface CompiledEntry {
  questions: ReadonlyMap<string, CompiledQuestion>
  /** Of the ids of the questions. */
  order: DependencyOrder
}

/** The values of the points of each scale, by scale and point. */
export type ScaleValues = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Reads the values off the scales. */
export function readScales(scales: readonly Scale[]): ScaleValues {
  return new Map(scales.map(({ id, points }) => [id, new Map(points.map((point) => [point.id, point.value]))]))
}

/** Compiles a question of a section, or of a group; `scope` holds what its condition may read. */
export function compileQuestion(source: Question, section: string, scales: ScaleValues, scope: CelScope): CompiledQuestion {
  return {
    source,
    section,
    when: source.when === undefined ? undefined : scope.compile(source.when, 'bool'),
    weight: source.weight ?? 1,
    points: pointsOf(source, scales),
    cells: cellsOf(source, scales),
    entry: source.type === 'group' ? compileEntry(source.questions ?? [], section, scales) : undefined,
  }
}

function pointsOf({ type, options = [], scale = '' }: Question, scales: ScaleValues): ReadonlyMap<string, number> {
  if (type === 'scale') return scales.get(scale) ?? new Map()
  return type === 'single' || type === 'multiple' ? new Map(options.map(({ id, points = 0 }) => [id, points])) : new Map()
}

function cellsOf({ type, rows = [], columns = [] }: Question, scales: ScaleValues): CompiledQuestion['cells'] {
  if (type !== 'matrix') return new Map()
  const row = new Map(columns.map(({ id, scale }) => [id, scales.get(scale) ?? new Map<string, number>()]))
  return new Map(rows.map(({ id }) => [id, row]))
}

function compileEntry(sources: readonly Question[], section: string, scales: ScaleValues): CompiledEntry {
  const scope = createCelScope(conditionNames(sources))
  const questions = new Map(sources.map((source) => [source.id, compileQuestion(source, section, scales, scope)]))
  const needs = new Map([...questions].map(([id, { when }]) => [id, namesRead(when?.references ?? []).questions]))
  return { questions, order: orderByDependencies(needs) }
}

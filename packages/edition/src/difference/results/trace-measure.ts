import type { Measure } from '@ai-toolkit/model'
import type { CompiledExpression, CompiledMeasure } from '@ai-toolkit/questionnaire'
import type { Origin, ScoredPair, Trace } from './find-causes.ts'
import { hasMoved } from './has-moved.ts'
import { resultKey, type Scored } from './scored.ts'

/** What moved the value of a measure: how it is computed, its look-up table, what goes in, and that other things go in. */
export function traceMeasure({ id, of }: Origin, pair: ScoredPair): Trace {
  const [before, after] = [pair.before, pair.after].map(({ compiled }) => compiled.measures.filter(({ source }) => source.id === id))
  const [earlier, later] = [originsOf(before, of), originsOf(after, of)]
  const tables = [pair.before, pair.after].flatMap((scored) => tablesOf(id, scored))
  const stayed = new Set([...earlier.keys()].filter((key) => later.has(key)))
  return {
    changes: [`measures.${id}`, ...tables].flatMap((unit) => pair.changes.under(unit)),
    origins: [...earlier, ...later].flatMap(([key, origin]) => (!stayed.has(key) || hasMoved(origin, pair) ? [origin] : [])),
  }
}

/** What brought a recommendation or took it away: its condition, and what the condition reads. */
export function traceRecommendation({ id }: Origin, pair: ScoredPair): Trace {
  const conditions = [pair.before, pair.after].flatMap(({ compiled }) => compiled.recommendations.filter(({ source }) => source.id === id))
  return {
    changes: pair.changes.under(`recommendations.${id}`),
    origins: conditions.flatMap(({ when }) => originsRead(when, undefined, undefined)).filter((origin) => hasMoved(origin, pair)),
  }
}

/** The look-up table of a measure, with the scales that its cells go by. */
function tablesOf(id: string, { compiled: { source } }: Scored): string[] {
  const name = source.measures?.find((measure) => measure.id === id)?.lookup?.table
  const table = source.tables?.find((candidate) => candidate.id === name)
  if (table === undefined) return []
  const scales = [table.rows, table.columns, ...(table.result === undefined ? [] : [table.result])]
  return [`tables.${table.id}`, ...scales.map((scale) => `scales.${scale}`)]
}

/** What goes into a measure, by name. */
function originsOf(measures: readonly CompiledMeasure[] | undefined, of: string | undefined): Map<string, Origin> {
  const origins = (measures ?? []).flatMap((measure) => inputsOf(measure, of))
  return new Map(origins.map((origin) => [`${origin.kind} ${resultKey(origin.id, origin.of)}`, origin]))
}

function inputsOf({ source, aggregate, value, lookup }: CompiledMeasure, of: string | undefined): Origin[] {
  const ids = aggregate?.inputs.get(of) ?? []
  const own: Origin[] = source.each === 'question' && of !== undefined ? [{ kind: 'question', id: of }] : []
  return [
    ...own,
    ...ids.map((id): Origin => (aggregate?.of === undefined ? { kind: 'question', id } : { kind: 'measure', id: aggregate.of, of: id })),
    ...[value, lookup?.row, lookup?.column].flatMap((expression) => originsRead(expression, source.each, of)),
  ]
}

/** What an expression reads. `this` stands for the question or section that the measure is for. */
export function originsRead(expression: CompiledExpression | undefined, each: Measure['each'], of: string | undefined): Origin[] {
  return (expression?.references ?? []).flatMap(({ root, path: [first = '', second = ''] }): Origin[] => {
    switch (root) {
      case 'answers':
      case 'points':
      case 'states':
        return [{ kind: 'question', id: first }]
      case 'measures':
      case 'minimum':
      case 'maximum':
        return [{ kind: 'measure', id: first }]
      case 'sections':
      case 'questions':
        return [{ kind: 'measure', id: second, of: first }]
      case 'this':
        return each === 'section' && first !== 'id' ? [{ kind: 'measure', id: first, of }] : []
      default:
        return []
    }
  })
}

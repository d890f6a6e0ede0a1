import type { GridAxis, GridCell, Key, LevelRule, LookupTable, Measure, Question, RatingGrid } from '@ai-toolkit/model'
import { findBand } from './name-bands.ts'
import { isMatrix } from './read-value.ts'
import type { PlacedQuestion, ReportContext } from './report-context.ts'

/** Which row of a matrix question a measure looks up, and by which two of its columns. */
interface LookupPath {
  row: Key
  rowColumn: Key
  columnColumn: Key
}

/** `this.answer.<row>.<column>`: only such a plain path tells where in the grid an answer stands. */
const plainPath = /^\s*this\.answer\.([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)\s*$/

/** The path of a measure that looks up two columns of one matrix row; undefined for any other measure. */
export function pathOfLookup({ lookup }: Measure): LookupPath | undefined {
  const [, row, rowColumn] = plainPath.exec(lookup?.row ?? '') ?? []
  const [, other, columnColumn] = plainPath.exec(lookup?.column ?? '') ?? []
  return row === undefined || rowColumn === undefined || columnColumn === undefined || row !== other ? undefined : { row, rowColumn, columnColumn }
}

/** The measure's lookup table as a grid with the questions in its cells; nothing where the measure is no plain lookup. */
export function drawGrid(context: ReportContext, measure: Measure, rule: LevelRule, questions: readonly PlacedQuestion[]): { grid?: RatingGrid } {
  const path = pathOfLookup(measure)
  const table = context.questionnaire.tables?.find(({ id }) => id === measure.lookup?.table)
  const first = questions[0]?.question
  if (path === undefined || table === undefined || first === undefined) return {}
  const rows = describeAxis(context, first, path.rowColumn, table.rows)
  const columns = describeAxis(context, first, path.columnColumn, table.columns)
  const standing = placeQuestions(path, questions)
  const cells = rows.points.flatMap((row, rowIndex) =>
    columns.points.map((column, columnIndex): GridCell => {
      const value = valueOfCell(context, table, rowIndex, columnIndex)
      return {
        row: row.id,
        column: column.id,
        value,
        band: findBand(rule.bands, value)?.id ?? null,
        questions: standing.get(`${row.id} ${column.id}`) ?? [],
      }
    }),
  )
  return { grid: { rows, columns, cells } }
}

function describeAxis(context: ReportContext, question: Question, column: Key, scale: Key): GridAxis {
  const points = context.scales.get(scale)?.points ?? []
  return {
    label: question.columns?.find(({ id }) => id === column)?.label ?? context.scales.get(scale)?.title ?? column,
    points: points.map(({ id, label }) => ({ id, label })),
  }
}

/** Numbers of questions by the two points of their answers. */
function placeQuestions({ row, rowColumn, columnColumn }: LookupPath, questions: readonly PlacedQuestion[]): Map<string, string[]> {
  const standing = new Map<string, string[]>()
  for (const { name, result } of questions) {
    const answer = result.answer?.value
    const chosen = result.state === 'answered' && isMatrix(answer) && Object.hasOwn(answer, row) ? answer[row] : undefined
    const cell = `${chosen?.[rowColumn]} ${chosen?.[columnColumn]}`
    standing.set(cell, [...(standing.get(cell) ?? []), name.number])
  }
  return standing
}

/** A cell holds a number, or names a point of the table's result scale, whose value it then has. */
function valueOfCell(context: ReportContext, table: LookupTable, row: number, column: number): number {
  const cell = table.cells[row]?.[column]
  if (typeof cell === 'number') return cell
  const point = context.scales.get(table.result ?? '')?.points.find(({ id }) => id === cell)
  if (point === undefined) throw new Error(`Table ${table.id} has no value at row ${row}, column ${column}`)
  return point.value
}

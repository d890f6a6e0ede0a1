import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, LookupTable, Questionnaire, Scale } from '@ai-toolkit/model'

/** Checks that every lookup table has a cell for each pair of points, and that cells are what the table says they are. */
export function checkTables(data: Data<Questionnaire>): Diagnostic[] {
  const scales = new Map((data.value.scales ?? []).map((scale) => [scale.id, scale]))
  return (data.value.tables ?? []).flatMap((table, index) => [
    ...checkScaleNames(data, table, index, scales),
    ...checkShape(data, table, index, scales),
    ...checkCells(data, table, index, scales),
  ])
}

function checkScaleNames(data: Data<Questionnaire>, table: LookupTable, index: number, scales: ReadonlyMap<string, Scale>): Diagnostic[] {
  return (['rows', 'columns', 'result'] as const).flatMap((field) => {
    const id = table[field]
    if (id === undefined || scales.has(id)) return []
    return [codes.unknownId.at(data.placeAt(['tables', index, field]), { id, what: 'scale', known: [...scales.keys()] })]
  })
}

function checkShape(
  data: Data<Questionnaire>,
  { rows, columns, cells }: LookupTable,
  index: number,
  scales: ReadonlyMap<string, Scale>,
): Diagnostic[] {
  const wantedRows = scales.get(rows)?.points.length ?? cells.length
  const wantedCells = scales.get(columns)?.points.length
  const rowFault =
    cells.length === wantedRows
      ? []
      : [codes.tableShape.at(data.placeAt(['tables', index, 'cells']), { found: cells.length, wanted: wantedRows, what: 'rows', scale: rows })]
  const cellFaults = cells.flatMap(({ length }, row) =>
    wantedCells === undefined || length === wantedCells
      ? []
      : [codes.tableShape.at(data.placeAt(['tables', index, 'cells', row]), { found: length, wanted: wantedCells, what: 'cells', scale: columns })],
  )
  return [...rowFault, ...cellFaults]
}

function checkCells(data: Data<Questionnaire>, { result, cells }: LookupTable, index: number, scales: ReadonlyMap<string, Scale>): Diagnostic[] {
  const points = result === undefined ? undefined : scales.get(result)?.points.map(({ id }) => id)
  if (result !== undefined && points === undefined) return []
  return cells.flatMap((row, rowIndex) =>
    row.flatMap((cell, column) => {
      const right = points === undefined ? typeof cell === 'number' : points.includes(String(cell)) && typeof cell === 'string'
      return right
        ? []
        : [codes.tableCell.at(data.placeAt(['tables', index, 'cells', rowIndex, column]), { cell: String(cell), points: points ?? [] })]
    }),
  )
}

import type { AnswerValue, MatrixValue } from '@ai-toolkit/model'
import { CelNumber } from './cel-number.ts'
import type { CelTree } from './compile-expression.ts'
import type { CompiledQuestion } from './compile-question.ts'
import type { Reading } from './read-answer.ts'

/** Reads a matrix cell by cell: those that are missing or not of the column's scale are left out, and it is answered when none is. */
export function readMatrix({ cells }: CompiledQuestion, value: AnswerValue | undefined): Reading {
  const given = isMatrixValue(value) ? value : {}
  const rows = [...cells].map(([row, columns]) => [row, readRow(columns, Object.hasOwn(given, row) ? (given[row] ?? {}) : {})] as const)
  return {
    complete: rows.every(([, { complete }]) => complete),
    answer: new Map(rows.map(([row, { answer }]) => [row, answer])),
    points: new Map(rows.map(([row, { points }]) => [row, points])),
  }
}

function isMatrixValue(value: AnswerValue | undefined): value is MatrixValue {
  return typeof value === 'object' && !Array.isArray(value)
}

interface RowReading {
  complete: boolean
  answer: CelTree
  points: CelTree
}

function readRow(columns: ReadonlyMap<string, ReadonlyMap<string, number>>, given: Readonly<Record<string, string>>): RowReading {
  const row: RowReading = { complete: true, answer: new Map(), points: new Map() }
  for (const [column, scale] of columns) {
    const point = Object.hasOwn(given, column) ? given[column] : undefined
    const value = point === undefined ? undefined : scale.get(point)
    if (point === undefined || value === undefined) row.complete = false
    else {
      row.answer.set(column, point)
      row.points.set(column, new CelNumber(value))
    }
  }
  return row
}

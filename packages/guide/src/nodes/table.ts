import { codes } from '@ai-toolkit/diagnostics'
import type { Table, TableCell, TableRow } from '@ai-toolkit/model'
import type * as Markdown from 'mdast'
import type { Reader } from '../reader.ts'
import { keepPlace, placeOf, type Reading } from '../reading.ts'

const alignments = { left: 'start', center: 'center', right: 'end' } as const

/** A table; every row comes out with as many cells as the head has. */
export function readTable(node: Markdown.Table, reader: Reader): Table[] {
  const inner = reader.inside('table')
  const align = (node.align ?? []).map((side) => (side ? alignments[side] : null))
  const children = node.children.map((row) => readRow(row, align.length, inner))
  return [keepPlace({ type: 'table', align, children }, node, reader.reading)]
}

function readRow(node: Markdown.TableRow, columns: number, reader: Reader): TableRow {
  const { reading } = reader
  const found = node.children.length
  if (found !== columns) reading.diagnostics.push(codes.tableRowLength.at(placeOf(node, reading), { found, expected: columns }))
  const cells = node.children.map((cell) => readCell(cell, reader))
  const missing = Array.from({ length: Math.max(0, columns - found) }, () => addCell(node, reading))
  return keepPlace({ type: 'tableRow', children: [...cells.slice(0, columns), ...missing] }, node, reading)
}

function readCell(node: Markdown.TableCell, reader: Reader): TableCell {
  return keepPlace({ type: 'tableCell', children: reader.inlines(node.children) }, node, reader.reading)
}

/** An empty cell at the end of a row. */
function addCell(row: Markdown.TableRow, reading: Reading): TableCell {
  const cell: TableCell = { type: 'tableCell', children: [] }
  const { file, end } = placeOf(row, reading)
  reading.places.set(cell, { file, start: end, end })
  return cell
}

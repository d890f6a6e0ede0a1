import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Questionnaire } from '@ai-toolkit/model'
import { cellName, type ReadCell, type ReadSheet } from '@ai-toolkit/sheets'
import type { Spot, Statement } from '../statements/statement.ts'
import { ROW_IDS } from './columns.ts'
import { type InputRead, readInput, showContent, type WordsOf } from './read-input.ts'
import { type EntryNumbers, type FoundRow, findRow } from './row-id.ts'
import { REMARKS, type Slots } from './slots.ts'
import { findStartRow } from './start-rows.ts'

/** What the rows of a workbook are read with; it grows while sheet after sheet is read. */
export interface Reading {
  file: string
  questionnaire: Questionnaire
  wordsOf: WordsOf
  numbers: EntryNumbers
  /** The cell of each row by its id, over all sheets. */
  seen: Map<string, string>
  statements: Statement[]
  diagnostics: Diagnostic[]
}

/** The first row names the columns, the second heads them. */
const HEAD_ROWS = 2

/** Whether people may fill in a column with this key. */
function takesInput(key: string): boolean {
  return key === 'value' || key.startsWith('cell:') || REMARKS.some((field) => field === key)
}

/** The columns of a sheet by their number: what each is for, and which holds the ids. */
interface SheetColumns {
  sheet: string
  ids: number
  keys: ReadonlyMap<number, string>
}

/** Reads a sheet row by row, cell by cell, into `reading`. One that names no columns of ours is passed over. */
export function readRows({ name, cells }: ReadSheet, reading: Reading): void {
  const heads = cells.filter(({ row }) => row === 1)
  const ids = heads.find(({ content }) => showContent(content) === ROW_IDS)
  if (ids === undefined) return
  const columns = { sheet: name, ids: ids.column, keys: new Map(heads.map(({ column, content }) => [column, showContent(content)])) }
  const taken = groupByRow(cells.filter(({ row }) => row > HEAD_ROWS)).flatMap((row) => readRow(row, columns, reading))
  const present = new Set(columns.keys.values())
  for (const key of new Set(taken)) {
    if (!present.has(key)) reading.diagnostics.push(codes.columnMissing.at(spotOf(name, ids, reading).place, { sheet: name, column: key }))
  }
}

function groupByRow(cells: readonly ReadCell[]): ReadCell[][] {
  const rows = new Map<number, ReadCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  return [...rows.values()]
}

/** Reads a row and gives the keys of the columns that it can take something in. */
function readRow(row: readonly ReadCell[], { sheet, ids, keys }: SheetColumns, reading: Reading): string[] {
  const inputs = row.filter(({ column }) => takesInput(keys.get(column) ?? ''))
  const named = row.find(({ column }) => column === ids)
  const found = named && readRowId(sheet, named, inputs, reading)
  const before = reading.statements.length
  for (const cell of inputs) readCell(sheet, cell, found?.slots, keys.get(cell.column) ?? '', reading)
  const isUsed = reading.statements.length > before
  if (named !== undefined && found?.entry !== undefined && isUsed) {
    // An entry in which anything is filled in is there, whether it is marked as in use or not; its id comes before what it says.
    reading.statements.splice(before, 0, ...entryStatements(found.entry, spotOf(sheet, named, reading)))
  }
  return [...(found?.slots.keys() ?? [])]
}

/** What a row takes; nothing where its id is unknown or taken, which matters only where something was filled in. */
function readRowId(sheet: string, cell: ReadCell, inputs: readonly ReadCell[], reading: Reading): FoundRow {
  const id = showContent(cell.content)
  const { place, name = '' } = spotOf(sheet, cell, reading)
  const first = reading.seen.get(id)
  const found = findStartRow(id) ?? findRow(id, reading.questionnaire, reading.numbers)
  if (first === undefined && found !== undefined) {
    reading.seen.set(id, name)
    return found
  }
  const named = { cell: name, id: id.slice(0, 80) }
  if (inputs.length > 0)
    reading.diagnostics.push(first === undefined ? codes.rowUnknown.at(place, named) : codes.rowTwice.at(place, { ...named, first }))
  return { at: [], slots: new Map() }
}

function entryStatements({ at, id }: NonNullable<FoundRow['entry']>, spot: Spot): Statement[] {
  return [
    { path: [...at, 'id'], value: id, spot },
    { path: [...at, 'answers'], value: {}, spot },
  ]
}

function readCell(sheet: string, cell: ReadCell, slots: Slots | undefined, key: string, reading: Reading): void {
  const spot = spotOf(sheet, cell, reading)
  const named = { cell: spot.name ?? '', found: shorten(showContent(cell.content)) }
  const slot = slots?.get(key)
  if (slot === undefined) {
    // Of a row that is unknown, all is said already.
    if (slots === undefined || slots.size > 0) reading.diagnostics.push(codes.cellStray.at(spot.place, named))
    return
  }
  if (cell.isFormula) reading.diagnostics.push(codes.cellFormula.at(spot.place, named))
  if (cell.content.kind === 'error') {
    reading.diagnostics.push(codes.cellError.at(spot.place, named))
    return
  }
  const read: InputRead = readInput(slot.input, cell.content, reading.wordsOf)
  if ('wanted' in read) reading.diagnostics.push(codes.cellUnsuitable.at(spot.place, { ...named, wanted: read.wanted }))
  else if (slot.input.kind === 'texts') reading.statements.push(...read.values.map((value, index) => ({ path: [...slot.path, index], value, spot })))
  else reading.statements.push(...read.values.map((value) => ({ path: slot.path, value, spot })))
}

/** A cell as a place: its row is the line and its column the column. */
function spotOf(sheet: string, { row, column }: ReadCell, { file }: Reading): Spot {
  const position = { line: row, column }
  return { place: { file, start: position, end: position }, name: `${sheet}!${cellName(row, column)}` }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

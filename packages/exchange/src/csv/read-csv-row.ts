import { type DataPath, parseAnyData } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Question, Questionnaire } from '@ai-toolkit/model'
import { isRecord } from '../is-record.ts'
import type { Statement } from '../statements/statement.ts'
import { type InputRead, readInput } from '../workbook/read-input.ts'
import { type EntryNumbers, findRow } from '../workbook/row-id.ts'
import { REMARKS, type Slot } from '../workbook/slots.ts'
import { findStartRow, MOST_RESPONDENTS } from '../workbook/start-rows.ts'
import type { CsvColumn } from './find-columns.ts'
import type { CsvCell } from './parse-csv.ts'
import type { CsvRow } from './read-answers-csv.ts'

/** What the rows of a table are read with; it grows while row after row is read. */
export interface CsvReading {
  questionnaire: Questionnaire
  numbers: EntryNumbers
  /** Where each row stands, by its id. */
  seen: Map<string, string>
  statements: Statement[]
}

/** Reads a row into `reading` and gives what is wrong with it. */
export function readCsvRow(row: CsvRow, reading: CsvReading): Diagnostic[] {
  const cell = row.get('id')
  const id = cell?.text.trim() ?? ''
  if (cell === undefined || id === '' || /^@(questionnaire|edition|digest|date|retired\.\d+)$/.test(id)) return []
  const first = reading.seen.get(id)
  const name = `line ${cell.place.start.line}`
  if (first !== undefined) return [codes.rowTwice.at(cell.place, { cell: name, id, first })]
  reading.seen.set(id, name)
  if (id.startsWith('@')) return readFileRow(id, row, reading)
  const found = findRow(id, reading.questionnaire, reading.numbers)
  const question = findQuestion(id, reading.questionnaire)
  if (found === undefined || question === undefined) return [codes.rowUnknown.at(cell.place, { cell: name, id: id.slice(0, 80) })]
  const before = reading.statements.length
  const faults = [
    ...readValue(id, question, row, found.at, reading),
    ...REMARKS.flatMap((field) => readField(id, field, row, found.slots.get(field), reading)),
  ]
  const isUsed = reading.statements.length > before
  if (found.entry !== undefined && isUsed) stateEntry(found.entry.at, found.entry.id, cell, reading)
  return faults
}

/** Rows about the subject and the people. */
function readFileRow(id: string, row: CsvRow, reading: CsvReading): Diagnostic[] {
  const cell = row.get('value')
  if (cell === undefined || cell.text.trim() === '') return []
  const [, number] = /^@respondents\.([1-9]\d*)$/.exec(id) ?? []
  if (number !== undefined && Number(number) <= MOST_RESPONDENTS) return readRespondent(id, Number(number) - 1, cell, reading)
  const slot = findStartRow(id)?.slots.get('value')
  if (slot === undefined) return [codes.rowUnknown.at(cell.place, { cell: `line ${cell.place.start.line}`, id: id.slice(0, 80) })]
  return readInto(id, 'value', slot, cell, reading)
}

function readRespondent(id: string, index: number, cell: CsvCell, { statements }: CsvReading): Diagnostic[] {
  const person = readJson(cell.text)
  if (!isRecord(person)) return [unsuitable(id, 'value', cell, 'name and role as JSON')]
  for (const part of ['name', 'role']) {
    const text = person[part]
    if (typeof text === 'string' && text !== '') statements.push({ path: ['respondents', index, part], value: text, spot: { place: cell.place } })
  }
  return []
}

/** Values that are no plain text stand as JSON, as the answer file has them. */
function readValue(id: string, question: Question, row: CsvRow, path: DataPath, reading: CsvReading): Diagnostic[] {
  const cell = row.get('value')
  if (cell === undefined || cell.text.trim() === '') return checkWords(id, row)
  switch (question.type) {
    case 'multiple':
      return readChoices(cell, path, reading)
    case 'matrix':
      return readCells(id, question, cell, path, reading)
    case 'group':
      return readEntries(id, cell, path, reading)
    case 'number':
      return readNumber(id, cell, [...path, 'value'], reading)
    default:
      reading.statements.push({ path: [...path, 'value'], value: cell.text, spot: { place: cell.place } })
      return []
  }
}

/** As JSON has it, or as people write it. */
function readNumber(id: string, cell: CsvCell, path: DataPath, reading: CsvReading): Diagnostic[] {
  if (!/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(cell.text))
    return readInto(id, 'value', { path, input: { kind: 'number', integer: false } }, cell, reading)
  reading.statements.push({ path, value: Number(cell.text), spot: { place: cell.place } })
  return []
}

/** Only `value` is read: whoever changed the words beside it should know. */
function checkWords(id: string, row: CsvRow): Diagnostic[] {
  const words = row.get('answer')
  if (words === undefined || words.text.trim() === '') return []
  return [codes.cellStray.at(words.place, { cell: `${id}, answer`, found: shorten(words.text) })]
}

/** A list in JSON, or ids with anything between them. */
function readChoices(cell: CsvCell, path: DataPath, { statements }: CsvReading): Diagnostic[] {
  const { text } = cell
  const listed = text.trim().startsWith('[') ? readJson(text) : text.split(/[\s,;]+/).filter((id) => id !== '')
  const choices = Array.isArray(listed) ? listed : [text]
  statements.push(...choices.map((choice, index) => ({ path: [...path, 'value', index], value: scalar(choice), spot: { place: cell.place } })))
  return []
}

function readCells(id: string, { rows = [], columns = [] }: Question, cell: CsvCell, path: DataPath, { statements }: CsvReading): Diagnostic[] {
  const value = readJson(cell.text)
  if (!isRecord(value)) return [unsuitable(id, 'value', cell, 'the ratings as JSON, such as {"row":{"column":"point"}}')]
  const names = (items: readonly { id: string }[]): string[] => items.map((item) => item.id)
  const strays = Object.entries(value).flatMap(([row, cells]) => {
    if (!names(rows).includes(row) || !isRecord(cells)) return [row]
    return Object.keys(cells).filter((column) => !names(columns).includes(column))
  })
  for (const row of names(rows)) {
    const cells = Object.hasOwn(value, row) ? value[row] : undefined
    for (const column of names(columns)) {
      if (!isRecord(cells) || !Object.hasOwn(cells, column)) continue
      statements.push({ path: [...path, 'value', row, column], value: scalar(cells[column]), spot: { place: cell.place } })
    }
  }
  return strays.map((name) =>
    unsuitable(id, 'value', cell, `ratings of ${names(rows).join(', ')} by ${names(columns).join(', ')}, and none of “${name.slice(0, 40)}”`),
  )
}

/** The ids of the entries; what they answer stands in rows of its own. */
function readEntries(group: string, cell: CsvCell, path: DataPath, reading: CsvReading): Diagnostic[] {
  const ids = cell.text.split(/\s+/).filter((id) => id !== '')
  for (const id of ids) stateEntry([...path, 'value', reading.numbers(group, id)], id, cell, reading)
  return []
}

function stateEntry(at: DataPath, id: string, { place }: CsvCell, { statements }: CsvReading): void {
  statements.push({ path: [...at, 'id'], value: id, spot: { place } }, { path: [...at, 'answers'], value: {}, spot: { place } })
}

function readField(id: string, field: CsvColumn, row: CsvRow, slot: Slot | undefined, reading: CsvReading): Diagnostic[] {
  const cell = row.get(field)
  if (cell === undefined || cell.text.trim() === '') return []
  if (slot === undefined) return [codes.cellStray.at(cell.place, { cell: `${id}, ${field}`, found: shorten(cell.text) })]
  return readInto(id, field, slot, cell, reading)
}

function readInto(id: string, column: string, slot: Slot, cell: CsvCell, { statements }: CsvReading): Diagnostic[] {
  const read: InputRead = readInput(slot.input, { kind: 'text', text: cell.text }, () => [])
  if ('wanted' in read) return [unsuitable(id, column, cell, read.wanted)]
  const isList = slot.input.kind === 'texts'
  statements.push(...read.values.map((value, index) => ({ path: isList ? [...slot.path, index] : slot.path, value, spot: { place: cell.place } })))
  return []
}

/** JSON with the checks that answer files go through: no names that reach into prototypes. Undefined where it is none. */
function readJson(text: string): unknown {
  return parseAnyData({ path: 'cell.json', text }).value?.value
}

/** What is no text is left to the checks of answers to refuse, in words. */
function scalar(value: unknown): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value)
}

function unsuitable(id: string, column: string, cell: CsvCell, wanted: string): Diagnostic {
  return codes.cellUnsuitable.at(cell.place, { cell: `${id}, ${column}`, found: shorten(cell.text), wanted })
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function findQuestion(id: string, { sections }: Questionnaire): Question | undefined {
  const [first, , part] = id.split('/')
  const question = sections.flatMap(({ questions }) => questions).find((candidate) => candidate.id === first)
  return part === undefined ? question : question?.questions?.find((candidate) => candidate.id === part)
}

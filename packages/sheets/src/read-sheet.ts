import { parseCellName } from './cell-name.ts'
import { dayOf } from './day-serial.ts'
import { cellText, collectText } from './read-strings.ts'
import { readXml } from './read-xml.ts'

/** What stands in a cell. */
export type ReadContent =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: string }
  | { kind: 'truth'; truth: boolean }
  /** What a formula gives that has no value, such as `#REF!`; or what cannot be read. */
  | { kind: 'error'; text: string }

/** A cell that is not empty, at its row and column from 1. */
export interface ReadCell {
  row: number
  column: number
  content: ReadContent
  /** The content is what a formula gave when the workbook was last saved. */
  isFormula: boolean
}

/** What cells of a workbook refer to. */
export interface SheetContext {
  strings: readonly string[]
  /** By the number of a style, whether it shows a number as a day. */
  dayStyles: readonly boolean[]
  calendar: 1900 | 1904
}

/** More cells that are not empty no sheet of answers has. */
const MOST_CELLS = 200_000

/** The cells of a sheet that are not empty, row by row. A fault means that the XML is damaged or no sheet can look so. */
export function readSheet(part: Uint8Array, context: SheetContext): { cells: ReadCell[]; fault: string | undefined } {
  const cells: ReadCell[] = []
  const place = { row: 0, column: 0 }
  const inline = collectText()
  let raw: RawCell | undefined
  let isValue = false
  let fault: string | undefined
  const openCell = (attributes: ReadonlyMap<string, string>): void => {
    const name = attributes.get('r')
    if (!moveTo(place, name)) fault ??= `a cell has the name “${(name ?? '').slice(0, 20)}” at a wrong place`
    raw = { type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0), value: '', isFormula: false }
    inline.begin()
  }
  const closeCell = (cell: RawCell): void => {
    const content = readContent(cell, inline.end(), context)
    if (content !== undefined && cells.length === MOST_CELLS) fault ??= `a sheet has more than ${MOST_CELLS} cells`
    else if (content !== undefined) cells.push({ ...place, content, isFormula: cell.isFormula })
  }
  const parsed = readXml(part, {
    open: (name, attributes) => {
      if (name === 'row') beginRow(place, attributes.get('r'))
      if (name === 'c') openCell(attributes)
      if (name === 'f' && raw !== undefined) raw.isFormula = true
      isValue = name === 'v'
      inline.open(name)
    },
    text: (text) => {
      if (isValue && raw !== undefined) raw.value += text
      inline.text(text)
    },
    close: (name) => {
      isValue = false
      inline.close(name)
      if (name === 'c' && raw !== undefined) closeCell(raw)
      if (name === 'c') raw = undefined
    },
  })
  return { cells, fault: parsed ?? fault }
}

interface RawCell {
  type: string
  style: number
  value: string
  isFormula: boolean
}

/** Rows and cells need not name their place; then they come behind the last one. */
function beginRow(place: { row: number; column: number }, name: string | undefined): void {
  const number = Number(name)
  place.row = Number.isInteger(number) && number > place.row ? number : place.row + 1
  place.column = 0
}

function moveTo(place: { row: number; column: number }, name: string | undefined): boolean {
  const named = name === undefined ? { row: place.row, column: place.column + 1 } : parseCellName(name)
  if (named === undefined || named.row !== place.row || named.column <= place.column) return false
  place.column = named.column
  return true
}

function readContent({ type, style, value, isFormula }: RawCell, inlineText: string, context: SheetContext): ReadContent | undefined {
  if (type === 'inlineStr') return textContent(inlineText)
  if (value === '') return isFormula ? { kind: 'error', text: '' } : undefined
  switch (type) {
    case 's':
      return sharedContent(value, context)
    case 'str':
      return textContent(cellText(value))
    case 'b':
      return { kind: 'truth', truth: value.trim() === '1' }
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? { kind: 'day', day: value.slice(0, 10) } : { kind: 'error', text: value }
    case 'n':
      return numberContent(value, context.dayStyles[style] === true, context)
    default:
      return { kind: 'error', text: value }
  }
}

function textContent(text: string): ReadContent | undefined {
  return text === '' ? undefined : { kind: 'text', text }
}

function sharedContent(value: string, { strings }: SheetContext): ReadContent | undefined {
  const text = strings[Number(value)]
  return text === undefined ? { kind: 'error', text: value } : textContent(text)
}

function numberContent(value: string, isDay: boolean, { calendar }: SheetContext): ReadContent {
  const number = Number(value)
  if (!Number.isFinite(number)) return { kind: 'error', text: value }
  const day = isDay ? dayOf(number, calendar) : undefined
  return day === undefined ? { kind: 'number', number } : { kind: 'day', day }
}

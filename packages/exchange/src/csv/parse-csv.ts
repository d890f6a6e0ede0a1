import { type Checked, codes, findPlaces } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'

/** A cell of a table, without its quotes. */
export interface CsvCell {
  text: string
  place: Place
}

/** Signs that programs set between cells: the comma of RFC 4180, and what Excel writes where the comma is a decimal sign. */
const SEPARATORS = [',', ';', '\t']

/**
 * Reads CSV (RFC 4180) into rows of cells; lines that are empty are left out. What separates cells is the sign that makes most of them in the
 * first line. A quote that is never closed ends the reading: what follows cannot be told apart.
 */
export function parseCsv(file: string, text: string): Checked<CsvCell[][]> {
  const separator = chooseSeparator(text)
  const places = findPlaces(file, text)
  const rows: CsvCell[][] = []
  const diagnostics: Diagnostic[] = []
  let row: CsvCell[] = []
  for (const { content, start, end, ends, fault } of readCells(text, separator)) {
    const place = places.placeAt(start, end)
    if (fault !== undefined) diagnostics.push(codes.csvQuote.at(place, { what: fault }))
    row.push({ text: content, place })
    if (!ends) continue
    if (row.length > 1 || content !== '') rows.push(row)
    row = []
  }
  return { value: rows, diagnostics }
}

function chooseSeparator(text: string): string {
  const [best = ','] = SEPARATORS.map((separator) => ({ separator, cells: countFirstRow(text, separator) }))
    .sort((a, b) => b.cells - a.cells)
    .map(({ separator }) => separator)
  return best
}

function countFirstRow(text: string, separator: string): number {
  let count = 0
  for (const { ends } of readCells(text, separator)) {
    count += 1
    if (ends) break
  }
  return count
}

interface RawCell {
  content: string
  /** Offsets in the text, quotes included. */
  start: number
  end: number
  /** Whether it is the last of its row. */
  ends: boolean
  fault?: string
}

function* readCells(text: string, separator: string): Generator<RawCell> {
  for (let at = 0; at < text.length; ) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator) : readBare(text, at, separator)
    const { next, ends } = readEnd(text, cell.end, separator)
    yield { ...cell, start: at, ends }
    at = next
    // A separator at the very end of the text has an empty cell behind it.
    if (!ends && at >= text.length) yield { content: '', start: at, end: at, ends: true }
  }
}

function readBare(text: string, start: number, separator: string): { content: string; end: number } {
  const end = findEnd(text, start, separator)
  return { content: text.slice(start, end), end }
}

/** Two quotes are one that stands in the cell. What stands between the closing quote and the next cell is kept, and said. */
function readQuoted(text: string, start: number, separator: string): { content: string; end: number; fault?: string } {
  const close = findClosingQuote(text, start)
  const content = text.slice(start + 1, close ?? text.length).replaceAll('""', '"')
  if (close === undefined) return { content, end: text.length, fault: 'A quote opens here and is never closed: the file may be cut off' }
  const end = findEnd(text, close + 1, separator)
  const stray = text.slice(close + 1, end)
  return stray === '' ? { content, end } : { content: content + stray, end, fault: `Behind the closing quote stands “${stray.slice(0, 40)}”` }
}

function findClosingQuote(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return undefined
}

/** Where the next separator or line end stands, or the text ends. */
function findEnd(text: string, start: number, separator: string): number {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

function readEnd(text: string, end: number, separator: string): { next: number; ends: boolean } {
  if (text[end] === separator) return { next: end + 1, ends: false }
  return { next: end + (text.startsWith('\r\n', end) ? 2 : 1), ends: true }
}

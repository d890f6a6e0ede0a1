import { parseAnyData } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { Statement } from './statement.ts'

/** A piece of what a table holds of retired answers, as `packRetired` of form cut it. */
export interface RetiredPiece {
  text: string
  place: Place
}

/** The retired answers that a table holds, of its pieces in order; whether they are in order is for the checks of answers to say. */
export function readRetired(pieces: readonly RetiredPiece[]): { statements: Statement[]; diagnostics: Diagnostic[] } {
  const [first] = pieces
  if (first === undefined) return { statements: [], diagnostics: [] }
  const value = parseAnyData({ path: 'cell.json', text: pieces.map(({ text }) => text).join('') }).value?.value
  if (Array.isArray(value)) return { statements: [{ path: ['retired'], value, spot: { place: first.place } }], diagnostics: [] }
  const found = { cell: '@retired', found: first.text.slice(0, 60), wanted: 'the retired answers as they were written there' }
  return { statements: [], diagnostics: [codes.cellUnsuitable.at(first.place, found)] }
}

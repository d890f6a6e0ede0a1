import { toSafeText } from '@ai-toolkit/diagnostics'
import type { EditionChange, EditionDifference, PartDifference, ResultDifference, TextRun } from '@ai-toolkit/model'
import { classOrder, describeChange } from './describe-change.ts'
import { describeResults } from './describe-results.ts'
import { type Piece, wrapPieces } from './wrap-pieces.ts'

/** How a difference is shown on a terminal. */
export interface TextLook {
  /** In columns. */
  width: number
  color: 'always' | 'never'
}

/** A difference for a terminal: part by part, the gravest changes first. What comes from content cannot steer the terminal. Ends with a line break. */
export function formatDifferenceText({ from, to, parts, results = [] }: EditionDifference, look: TextLook): string {
  const write = (indent: number, ...pieces: Piece[]): string => wrapPieces(pieces, indent, look)
  const blocks = [
    [write(0, { text: `From ${from.edition} to ${to.edition}`, style: 'strong' })],
    ...(parts.length === 0 ? [[write(0, { text: 'Nothing changed.' })]] : parts.map((part) => writePart(part, write))),
    ...results.map((result) => writeResult(result, write)),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

type Write = (indent: number, ...pieces: Piece[]) => string

function writePart({ title, from, to, step, changes }: PartDifference, write: Write): string[] {
  const versions = from === undefined && to === undefined ? '' : ` ${from ?? 'new'} → ${to ?? 'gone'}`
  const byClass = Map.groupBy(changes, (change) => change.class)
  return [
    write(0, { text: toSafeText(title), style: 'strong' }, { text: `${versions}: at least a ${step} step` }),
    ...classOrder.flatMap((name) => {
      const own = byClass.get(name) ?? []
      return own.length === 0
        ? []
        : [write(2, { text: `${name} (${own.length})`, style: 'strong' }), ...own.flatMap((one) => writeChange(one, write))]
    }),
  ]
}

function writeChange(change: EditionChange, write: Write): string[] {
  const { what, values, hint, words } = describeChange(change)
  const name = change.title === '' ? '' : ` “${toSafeText(change.title)}”`
  const place = change.within === undefined ? '' : ` in ${toSafeText(change.within)}`
  const notes = [values, hint].filter((note) => note !== '').map((note) => `: ${toSafeText(note)}`)
  return [
    write(4, { text: `${what}:${name}${place}${notes.join('')}` }),
    ...(words.length === 0 ? [] : [write(6, ...words.map(showRun))]),
    ...(change.unit === '' ? [] : [write(6, { text: change.unit, style: 'faint' })]),
  ]
}

/** The signs say what colours say too. */
function showRun({ run, text }: TextRun): Piece {
  const shown = toSafeText(text.replace(/\s*\n\s*/g, ' '))
  if (run === 'removed') return { text: `[-${shown}-]`, style: 'removed' }
  return run === 'added' ? { text: `{+${shown}+}`, style: 'added' } : { text: shown }
}

function writeResult(result: ResultDifference, write: Write): string[] {
  const moves = describeResults(result)
  return [
    write(0, { text: `Results of ${toSafeText(result.subject)}`, style: 'strong' }, { text: ` (${result.questionnaire}, ${result.date})` }),
    ...(result.unplaced.length === 0 ? [] : [write(2, { text: `answers without a place: ${result.unplaced.join(', ')}` })]),
    ...(moves.length === 0 ? [write(2, { text: 'No result moves.' })] : []),
    ...moves.flatMap(({ what, before, after, because }) => [
      write(2, { text: toSafeText(`${what}: ${before} → ${after}`) }),
      ...(because.length === 0 ? [] : [write(4, { text: `because of ${because.join(', ')}`, style: 'faint' })]),
    ]),
  ]
}

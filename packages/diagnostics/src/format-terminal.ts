import type { Diagnostic, Place } from '@ai-toolkit/model'
import { countSeverities, sortDiagnostics } from './checked.ts'
import { type FrameLook, formatFrame } from './code-frame.ts'
import { toSafeText } from './display-text.ts'
import { choosePaint, type Paint, type Style } from './paint.ts'

/** How findings are shown, and the texts they point into. */
export interface TerminalLook {
  /** The text of each file by the path that places give. Without it, a finding is shown without the lines around it. */
  sources: ReadonlyMap<string, string>
  color: 'always' | 'never'
  /** Columns of the terminal. Default: 100. */
  width?: number
}

/**
 * The findings as text for a terminal, sorted by place, and a last line that counts them; ends with a line break. Everything that
 * comes from files is shown so that it cannot steer the terminal.
 */
export function formatTerminal(diagnostics: readonly Diagnostic[], { sources, color, width = 100 }: TerminalLook): string {
  const sorted = sortDiagnostics(diagnostics)
  const paint = choosePaint(color)
  const lines = cacheLines(sources)
  const blocks = sorted.map((diagnostic) => formatOne(diagnostic, lines, { width: width - 2, context: 2, style: diagnostic.severity, paint }))
  return [...blocks.map((block) => `${block.join('\n')}\n\n`), `${summarise(sorted, paint)}\n`].join('')
}

type LinesOf = (file: string) => readonly string[]

/** Many findings stand in one file: it is split once. */
function cacheLines(sources: ReadonlyMap<string, string>): LinesOf {
  const known = new Map<string, readonly string[]>()
  return (file) => {
    const lines = known.get(file) ?? splitLines(sources.get(file) ?? '')
    known.set(file, lines)
    return lines
  }
}

/** Behind the line break at the end of a file, no line is shown. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function formatOne(diagnostic: Diagnostic, linesOf: LinesOf, look: FrameLook): string[] {
  const { severity, code, message, place, related = [], fix } = diagnostic
  const others = listOthers(diagnostic)
  return [
    `${look.paint(severity, severity)} ${code} ${look.paint('strong', namePlace(place))}`,
    `  ${toSafeText(message)}`,
    ...showFrame(place, linesOf, look),
    ...related.flatMap((other) => [
      `  ${toSafeText(other.message)}: ${look.paint('strong', namePlace(other.place))}`,
      ...showFrame(other.place, linesOf, { ...look, context: 0, style: 'info' }),
    ]),
    ...(others.length === 0 ? [] : [`  Expected: ${toSafeText(others.join(', '))}`]),
    ...(fix === undefined ? [] : [`  Fix: ${toSafeText(fix)}`]),
  ]
}

/** What was expected and is not said in the message already; a long list helps nobody. */
function listOthers({ expected = [], message }: Diagnostic): string[] {
  const others = expected.filter((value) => !message.includes(value))
  return others.length > 10 ? [...others.slice(0, 10), '…'] : others
}

/** `file:line:column`, which terminals and editors make a link of. */
function namePlace(place: Place): string {
  const { file, start } = place
  return isWholeFile(place) ? toSafeText(file) : `${toSafeText(file)}:${start.line}:${start.column}`
}

/** As `wholeFile` makes them. */
function isWholeFile({ start, end }: Place): boolean {
  return start.line === 1 && start.column === 1 && end.line === 1 && end.column === 1
}

function showFrame(place: Place, linesOf: LinesOf, look: FrameLook): string[] {
  const frame = isWholeFile(place) ? [] : formatFrame(linesOf(place.file), place, look)
  return frame.map((line) => `  ${line}`)
}

function summarise(diagnostics: readonly Diagnostic[], paint: Paint): string {
  if (diagnostics.length === 0) return 'Nothing was found.'
  const counts = countSeverities(diagnostics)
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severity, paint))
  const files = new Set(diagnostics.map(({ place }) => place.file)).size
  return `${parts.join(', ')} in ${files} ${files === 1 ? 'file' : 'files'}`
}

/** “info” has no plural. */
function count(number: number, severity: Style, paint: Paint): string {
  const word = number === 1 || severity === 'info' ? severity : `${severity}s`
  return paint(severity, `${number} ${word}`)
}

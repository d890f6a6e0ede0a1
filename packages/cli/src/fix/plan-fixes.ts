import type { Diagnostic, Edit } from '@ai-toolkit/model'

/** One line of a file as it is and as it would be. */
export interface ChangedLine {
  /** As the user would name it. */
  file: string
  /** Counted from 1. */
  line: number
  before: string
  after: string
}

/** What `check --fix` would do. */
export interface Fixes {
  /** The new text of each file that changes. */
  files: ReadonlyMap<string, string>
  /** In the order of files and lines. */
  lines: ChangedLine[]
}

interface PlacedEdit {
  start: number
  end: number
  text: string
}

/**
 * Joins the edits that findings carry. Of two that overlap, the first is made; the other has its turn once the file was checked again.
 * @param sources the text of each file by the name that findings give it; what names no such file is left alone
 */
export function planFixes(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): Fixes {
  const byFile = new Map<string, Edit[]>()
  for (const edit of diagnostics.flatMap(({ edits = [] }) => edits)) byFile.set(edit.place.file, [...(byFile.get(edit.place.file) ?? []), edit])
  const files = new Map<string, string>()
  const lines: ChangedLine[] = []
  for (const [file, edits] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = sources.get(file)
    const changed = text === undefined ? undefined : applyEdits(text, placeEdits(text, edits))
    if (text === undefined || changed === undefined || changed === text) continue
    files.set(file, changed)
    lines.push(...compareLines(file, text, changed))
  }
  return { files, lines }
}

function placeEdits(text: string, edits: readonly Edit[]): PlacedEdit[] {
  const starts = lineStarts(text)
  const offsetOf = ({ line, column }: Edit['place']['start']): number => (starts[line - 1] ?? text.length) + column - 1
  const placed = edits.map(({ place, text: wanted }) => ({ start: offsetOf(place.start), end: offsetOf(place.end), text: wanted }))
  const ordered = placed.sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: PlacedEdit[] = []
  for (const edit of ordered) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  return kept
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)]
}

function applyEdits(text: string, edits: readonly PlacedEdit[]): string {
  return edits.reduceRight((changed, { start, end, text: wanted }) => changed.slice(0, start) + wanted + changed.slice(end), text)
}

/** No edit adds or removes a line: they replace ids and digests. */
function compareLines(file: string, before: string, after: string): ChangedLine[] {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\n|\r/))
  return (old ?? []).flatMap((line, index) => {
    const changed = now?.[index] ?? ''
    return line === changed ? [] : [{ file, line: index + 1, before: line, after: changed }]
  })
}

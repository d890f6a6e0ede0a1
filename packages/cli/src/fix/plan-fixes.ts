import type { Diagnostic, Edit } from '@ai-toolkit/model'
import { type ChangedLine, compareLines } from './compare-lines.ts'
import { tidyContent } from './tidy-content.ts'

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

/** The content folder, as the user would name it, and its language. */
export interface FixedContent {
  prefix: string
  locale: string
}

/** The edits that findings carry and, beside them, what is untidy in the content and can be put right without changing what it says. */
export function planMending(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>, { prefix, locale }: FixedContent): Fixes {
  const { files: fixed } = planFixes(diagnostics, sources)
  const own = [...sources, ...fixed].flatMap(([file, text]) =>
    file.startsWith(`${prefix}/`) ? [[file.slice(prefix.length + 1), text] as const] : [],
  )
  const tidied = [...tidyContent(new Map(own), locale)].map(([path, text]) => [`${prefix}/${path}`, text] as const)
  const files = new Map([...fixed, ...tidied].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { files, lines: [...files].flatMap(([file, text]) => compareLines(file, sources.get(file) ?? '', text)) }
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

import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Inline, Place } from '@ai-toolkit/model'
import { differenceOf } from './difference-of.ts'

/** What must be the same in every language; each kind has a remedy of its own. */
type MarkKind = 'links' | 'references' | 'notes' | 'code'

interface Mark {
  kind: MarkKind
  /** As a translator sees it. */
  written: string
}

const differences = {
  links: codes.translationLinks,
  references: codes.translationReferences,
  notes: codes.translationNotes,
  code: codes.translationCode,
}

/** Links, references, terms, footnote marks and code that only one of two texts has, in whatever order each language wants them. */
export function compareMarks(source: readonly Inline[], found: readonly Inline[], placeAt: () => Place): Diagnostic[] {
  const expected = marksIn(source)
  const marks = marksIn(found)
  // Most languages keep them in order.
  if (expected.length === marks.length && expected.every(({ kind, written }, index) => isMark(marks[index], kind, written))) return []
  return Object.entries(differences).flatMap(([kind, code]) => {
    const written = (list: readonly Mark[]): string[] => list.filter((mark) => mark.kind === kind).map((mark) => mark.written)
    const difference = differenceOf(written(expected), written(marks))
    return difference === undefined ? [] : [code.at(placeAt(), difference)]
  })
}

function isMark(mark: Mark | undefined, kind: MarkKind, written: string): boolean {
  return mark?.kind === kind && mark.written === written
}

function marksIn(inlines: readonly Inline[]): Mark[] {
  return inlines.flatMap((inline) => {
    const mark = markOf(inline)
    const below = 'children' in inline ? marksIn(inline.children) : []
    return mark === undefined ? below : [mark, ...below]
  })
}

function markOf(inline: Inline): Mark | undefined {
  switch (inline.type) {
    case 'link':
      return { kind: 'links', written: inline.url }
    case 'see':
      return { kind: 'references', written: `:see{to=${inline.to}}` }
    case 'term':
      return { kind: 'references', written: `:term{id=${inline.id}}` }
    case 'footnoteReference':
      return { kind: 'notes', written: `[^${inline.id}]` }
    case 'inlineCode':
      return { kind: 'code', written: `\`${inline.value}\`` }
  }
  return undefined
}

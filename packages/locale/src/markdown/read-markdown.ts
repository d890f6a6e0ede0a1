import { hasErrors } from '@ai-toolkit/diagnostics'
import { isPlainProse, parseUnit } from '@ai-toolkit/guide'
import type { Block, Diagnostic, Inline, Place } from '@ai-toolkit/model'
import type { Unit } from '../units/unit.ts'

/** A finding about a part of a text, which need not have a place yet. */
export interface TextFinding {
  diagnostic: Diagnostic
  /** The part of the text that it is about. */
  text: string
}

/** What a text reads as. */
export interface ReadText {
  /** None where the text is beyond what is parsed. */
  blocks: readonly Block[]
  findings: TextFinding[]
}

/** Reads one unit of Markdown; plain prose without parsing it. `placeAt` is asked for what is found only, as finding a place takes long. */
export function readMarkdown(text: string, placeAt: (start: number, end: number) => Place): ReadText {
  if (isPlainProse(text)) return { blocks: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }], findings: [] }
  const { value: blocks = [], diagnostics } = parseUnit(text, offsetsAsPlace)
  return {
    blocks,
    findings: diagnostics.map((diagnostic) => {
      const { start, end } = diagnostic.place
      return { diagnostic: { ...diagnostic, place: placeAt(start.column, end.column) }, text: text.slice(start.column, end.column) }
    }),
  }
}

/** The inlines of what is one paragraph, as every unit should be. */
export function onlyParagraph(blocks: readonly Block[]): readonly Inline[] | undefined {
  const [first] = blocks
  return blocks.length === 1 && first?.type === 'paragraph' ? first.children : undefined
}

/** The inlines of a unit’s source text, which need no parsing where the unit comes from a tree. */
export function sourceInlines({ inlines, text }: Pick<Unit, 'inlines' | 'text'>): readonly Inline[] {
  return inlines ?? onlyParagraph(readMarkdown(text, offsetsAsPlace).blocks) ?? []
}

/** Whether the text cannot be shown for what was found in it. */
export function isRefused({ findings }: ReadText): boolean {
  return hasErrors(findings.map(({ diagnostic }) => diagnostic))
}

/** While a text is parsed, its offsets stand for places. */
function offsetsAsPlace(start: number, end: number): Place {
  return { file: '', start: { line: 1, column: start }, end: { line: 1, column: end } }
}

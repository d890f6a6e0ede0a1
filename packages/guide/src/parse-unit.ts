import { type Checked, sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Block, Place } from '@ai-toolkit/model'
import { readMarkdown } from './read-markdown.ts'
import { readSimpleUnit } from './read-simple-unit.ts'
import { startReading } from './reading.ts'

/**
 * Reads one unit of translation as Markdown: what `writeInlines` wrote, or what a translator made of it. A sound unit is one paragraph;
 * anything else (`2026. …` reads as a list) is given as it is, for the caller to refuse. Marks of footnotes are read without the
 * footnotes themselves, which are units of their own. `placeAt` takes offsets in `text`, in UTF-16 units.
 */
export function parseUnit(text: string, placeAt: (start: number, end: number) => Place): Checked<Block[]> {
  const simple = readSimpleUnit(text)
  return simple === undefined ? parseWholeUnit(text, placeAt) : { value: [{ type: 'paragraph', children: simple }], diagnostics: [] }
}

/** The same by the parser of Markdown, whatever the text: what the quicker ways are held against. */
export function parseWholeUnit(text: string, placeAt: (start: number, end: number) => Place): Checked<Block[]> {
  const place = (start: number, end: number): Place => placeAt(Math.min(start, text.length), Math.min(end, text.length))
  const reading = startReading(text + standIns(text), place)
  const blocks = readMarkdown(reading, 'chapter')?.blocks
  return { value: blocks, diagnostics: sortDiagnostics(reading.diagnostics) }
}

/** The library reads `[^id]` as a mark only where the text also holds a footnote of that id. */
function standIns(text: string): string {
  const ids = new Set([...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, id]) => id))
  return [...ids].map((id) => `\n\n[^${id}]: -`).join('')
}

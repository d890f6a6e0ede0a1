import { type Checked, sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { assignProseUnits } from './assign-units.ts'
import type { ParsedProse } from './parsed.ts'
import { readMarkdown } from './read-markdown.ts'
import { startReading } from './reading.ts'

/**
 * Reads the Markdown of a text field: paragraphs, lists and what stands within a line, without footnotes. `placeAt` tells where a
 * part of the text (offsets in UTF-16 units) stands in the file it is from; `unit` is what the ids of its units begin with. No value
 * where the text is beyond the limits.
 */
export function parseProse(text: string, placeAt: (start: number, end: number) => Place, unit: string): Checked<ParsedProse> {
  const reading = startReading(text, placeAt)
  const blocks = readMarkdown(reading, 'prose')?.blocks
  const diagnostics = sortDiagnostics(reading.diagnostics)
  if (blocks === undefined) return { value: undefined, diagnostics }
  assignProseUnits(blocks, unit)
  return { value: { blocks, places: reading.places, uses: reading.uses }, diagnostics }
}

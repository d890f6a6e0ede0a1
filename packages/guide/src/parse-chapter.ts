import { parseFrontMatter, type TextFile } from '@ai-toolkit/data'
import { type Checked, codes, findControlCharacters, findPlaces, sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Chapter } from '@ai-toolkit/model'
import type { Root } from 'mdast'
import { assignUnits } from './assign-units.ts'
import { nameHeadings } from './name-headings.ts'
import { readFootnotes } from './nodes/footnote.ts'
import type { ParsedChapter } from './parsed.ts'
import { readMarkdown } from './read-markdown.ts'
import { type Reading, rangeOf, startReading } from './reading.ts'

/**
 * Reads a chapter: front matter, then Markdown. All faults of both are found together. No value where the front matter does not
 * satisfy its schema, as a chapter without an id cannot be referred to, or where the text is beyond the limits.
 */
export function parseChapter(file: TextFile): Checked<ParsedChapter> {
  const head = parseFrontMatter(file)
  const reading = startReading(file.text, findPlaces(file.path, file.text).placeAt)
  const body = readBody(reading)
  const diagnostics = sortDiagnostics([...head.diagnostics, ...findControlCharacters(file.path, file.text), ...reading.diagnostics])
  if (head.value === undefined || body === undefined) return { value: undefined, diagnostics }
  const { headings, ...content } = body
  const chapter: Chapter = { ...head.value.value, ...content }
  assignUnits(chapter)
  reading.places.set(chapter, head.value.placeAt(['id']))
  if (chapter.principles !== undefined) reading.places.set(chapter.principles, head.value.placeAt(['principles']))
  return { value: { file: file.path, chapter, headings, places: reading.places, uses: reading.uses }, diagnostics }
}

type Body = Pick<Chapter, 'blocks' | 'footnotes'> & Pick<ParsedChapter, 'headings'>

function readBody(reading: Reading): Body | undefined {
  const read = readMarkdown(reading, 'chapter')
  if (read === undefined) return undefined
  checkNotEmpty(read.root, reading)
  const headings = nameHeadings(read.blocks, reading)
  return { blocks: read.blocks, footnotes: readFootnotes(read.reader), headings }
}

function checkNotEmpty({ children }: Root, { text, placeAt, diagnostics }: Reading): void {
  const head = children.find(({ type }) => type === 'yaml')
  if (children.length > (head === undefined ? 0 : 1)) return
  diagnostics.push(codes.emptyChapter.at(placeAt(head === undefined ? 0 : rangeOf(head).end, text.length), {}))
}

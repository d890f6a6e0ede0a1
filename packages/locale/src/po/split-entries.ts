import type { Quoted } from './quoted.ts'
import { type ContentLine, type Line, scanLine } from './scan-line.ts'

/** One entry of a PO file as it is written. Offsets are UTF-16 units of the file. */
export interface RawEntry {
  /** Where its first line begins and its last one ends. */
  start: number
  end: number
  obsolete: boolean
  comments: { mark: string; text: string }[]
  /** By keyword; what tells of the previous source text has `|` before it. */
  fields: Map<string, Field>
  /** The first thing that keeps it from being read; what follows in the same entry is mostly the same mistake. */
  fault: Fault | undefined
}

/** A text of an entry and where it is written, keyword included. */
export interface Field {
  strings: Quoted[]
  start: number
  end: number
}

/** What is wrong with an entry, and where. */
export interface Fault {
  problem: string
  start: number
  end: number
}

/** An entry that lines are being added to. */
interface Draft extends RawEntry {
  /** The keyword that strings without one go on with. */
  keyword: string | undefined
  /** Whether the line before was empty. */
  interrupted: boolean
}

/** What may follow what in an entry: a line of a lower rank begins the next one. */
const ranks = new Map([
  ['msgctxt', 1],
  ['msgid', 2],
  ['msgid_plural', 3],
  ['msgstr', 4],
])

/** Divides a PO file into its entries, so that a broken one does not hide the others. */
export function splitEntries(text: string): RawEntry[] {
  const drafts: Draft[] = []
  const ends = findLineEnds(text)
  for (let start = 0; start < text.length; ) {
    const end = ends(start)
    addTo(drafts, scanLine(text.slice(start, end), start))
    start = end
  }
  return drafts.filter(({ fields, fault }) => fields.size > 0 || fault !== undefined).map(finishDraft)
}

/** Where the line ends that begins at an offset, its end included. Files in which a lone `\r` ends lines are rare, and take longer. */
function findLineEnds(text: string): (start: number) => number {
  const lineEnd = /\r(?!\n)/.test(text) ? /\r\n|\n|\r/g : undefined
  return (start) => {
    if (lineEnd === undefined) return text.indexOf('\n', start) + 1 || text.length
    lineEnd.lastIndex = start
    return lineEnd.test(text) ? lineEnd.lastIndex : text.length
  }
}

function addTo(drafts: Draft[], line: Line): void {
  const last = drafts.at(-1)
  if (line.type !== 'blank') addLine(line, last !== undefined && belongsTo(line, last) ? last : startDraft(line, drafts))
  else if (last !== undefined) last.interrupted = true
}

function startDraft({ start, end }: Line, drafts: Draft[]): Draft {
  const draft: Draft = { start, end, obsolete: false, comments: [], fields: new Map(), fault: undefined, keyword: undefined, interrupted: false }
  drafts.push(draft)
  return draft
}

function belongsTo(line: Line, draft: Draft): boolean {
  const last = rankOf(draft.keyword)
  if (endsBroken(line, draft)) return false
  if (line.type !== 'content') return last === 0
  if (isLoose(line)) return !(draft.interrupted && last === 4)
  if (last > 0 && line.obsolete !== draft.obsolete) return false
  return last === 0 || rankOf(line.keyword) > last || isNextForm(line.keyword, draft.keyword)
}

/** A broken entry ends at an empty line, and what is nothing but broken at the first sound line: the next entry must not be lost with it. */
function endsBroken(line: Line, { fault, fields, interrupted }: Draft): boolean {
  return fault !== undefined && (interrupted || (fields.size === 0 && !isLoose(line)))
}

/** What may stand anywhere: strings that go on with the line above, and what makes no sense. */
function isLoose(line: Line): boolean {
  return line.type === 'content' && (line.keyword === undefined || isUnknown(line.keyword))
}

/** Comments and the previous source text come before all else. */
function rankOf(keyword: string | undefined): number {
  if (keyword === undefined) return 0
  return ranks.get(keyword.endsWith(']') ? keyword.replace(/\[\d*\]$/, '') : keyword) ?? 0
}

function isUnknown(keyword: string): boolean {
  return !keyword.startsWith('|') && rankOf(keyword) === 0
}

/** `msgstr[1]` after `msgstr[0]`. */
function isNextForm(keyword: string | undefined, last: string | undefined): boolean {
  return keyword !== last && keyword?.startsWith('msgstr[') === true && last?.startsWith('msgstr[') === true
}

function addLine(line: Exclude<Line, { type: 'blank' }>, draft: Draft): void {
  draft.end = line.end
  draft.interrupted = false
  if (line.type === 'comment') draft.comments.push({ mark: line.mark, text: line.text })
  else addContent(line, draft)
}

function addContent(line: ContentLine & { start: number; end: number }, draft: Draft): void {
  const keyword = line.keyword ?? draft.keyword
  const problem = line.problem ?? (keyword === undefined ? 'this text has no keyword before it' : undefined)
  if (problem !== undefined) draft.fault ??= { problem, start: line.start, end: line.end }
  if (keyword === undefined || isUnknown(keyword)) return
  const field = draft.fields.get(keyword)
  if (line.keyword === undefined && field !== undefined) {
    for (const string of line.strings) field.strings.push(string)
    field.end = line.end
  } else draft.fields.set(keyword, { strings: line.strings, start: line.start, end: line.end })
  draft.obsolete = line.obsolete
  draft.keyword = keyword
}

function finishDraft(entry: Draft): RawEntry {
  const missing = hasForms(entry) ? undefined : ['msgid', 'msgstr'].find((name) => !entry.fields.has(name))
  if (missing === undefined) return entry
  const { start, end } = [...entry.fields.values()].at(-1) ?? entry
  entry.fault ??= { problem: `it has no \`${missing}\``, start, end }
  return entry
}

/** Whether it has gettext's own plural forms, which are reported for what they are. */
export function hasForms({ fields }: RawEntry): boolean {
  for (const name of fields.keys()) if (name === 'msgid_plural' || name.startsWith('msgstr[')) return true
  return false
}

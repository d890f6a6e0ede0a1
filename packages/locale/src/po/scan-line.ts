import { didYouMean } from '@ai-toolkit/diagnostics'
import { findUnknownEscape, type Quoted } from './quoted.ts'

/** One line of a PO file by what it is. Offsets are UTF-16 units of the file; `start` and `end` leave white space around the line out. */
export type Line = { start: number; end: number } & (
  | { type: 'blank' }
  /** `mark` tells whose comment it is: `.` the program’s, `:` a reference, `,` flags, none the translator’s. */
  | { type: 'comment'; mark: string; text: string }
  | ContentLine
)

/** A keyword with its strings, strings that go on with the line above, or something that is neither. */
export interface ContentLine {
  type: 'content'
  /** `msgid`, `msgstr[1]` …; in front of it `|` where it tells of the previous source text. */
  keyword: string | undefined
  strings: Quoted[]
  obsolete: boolean
  /** What is wrong with it. */
  problem: string | undefined
}

const keywords = ['msgctxt', 'msgid', 'msgid_plural', 'msgstr']
const string = /[ \t]*"([^"\\]*(?:\\.[^"\\]*)*)"/y

/** Reads one line. `start` is its offset in the file. */
export function scanLine(line: string, start: number): Line {
  return scanPlain(line, start) ?? scanAny(line, start)
}

/** Nearly every line, as gettext writes it: a keyword or none, and one string without escapes. */
const plain = /^(?:(msgctxt|msgid|msgstr) )?"([^"\\]*)"\n?$/

function scanPlain(line: string, start: number): Line | undefined {
  const [, keyword, raw] = plain.exec(line) ?? []
  if (raw === undefined) return undefined
  const first = start + (keyword === undefined ? 1 : keyword.length + 2)
  return { type: 'content', start, end: first + raw.length + 1, keyword, strings: [{ raw, start: first }], obsolete: false, problem: undefined }
}

function scanAny(line: string, start: number): Line {
  const text = line.trim()
  const from = start + line.indexOf(text)
  const end = from + text.length
  if (text === '') return { type: 'blank', start: from, end }
  const prefix = prefixOf(text)
  if (prefix === '#') return { type: 'comment', start: from, end, ...readComment(text) }
  if (prefix === text) return { type: 'blank', start: from, end }
  return scanContent(text.slice(prefix.length), { start: from, end, prefix })
}

/** `#` of a comment; `#~`, `#|` and `#~|` before what is obsolete or tells of the previous source text. */
function prefixOf(text: string): string {
  if (!text.startsWith('#')) return ''
  return text.startsWith('~', 1) || text.startsWith('|', 1) ? (text.match(/^#[~|]{1,2}/)?.[0] ?? '#') : '#'
}

/** Newer gettext tools write flags that stay under `#=`. */
function readComment(text: string): { mark: string; text: string } {
  const mark = text.charAt(1)
  if (mark === '=') return { mark: ',', text: text.slice(2).trim() }
  return '.:,'.includes(mark) && mark !== '' ? { mark, text: text.slice(2).trim() } : { mark: '', text: text.slice(1).trim() }
}

function scanContent(text: string, { start, end, prefix }: { start: number; end: number; prefix: string }): Line {
  const found = text.startsWith('"') ? null : text.match(/^[ \t]*([A-Za-z_]+(?:\[\d*\])?)/)
  const name = found?.[1]
  const { strings, rest } = scanStrings(text, found?.[0].length ?? 0, start + prefix.length)
  const keyword = prefix.endsWith('|') && name !== undefined ? `|${name}` : name
  return { type: 'content', start, end, keyword, strings, obsolete: prefix.startsWith('#~'), problem: findProblem(name, strings, rest) }
}

function scanStrings(text: string, from: number, start: number): { strings: Quoted[]; rest: string } {
  const strings: Quoted[] = []
  let end = from
  string.lastIndex = from
  for (let found = string.exec(text); found !== null; found = string.exec(text)) {
    const raw = found[1] ?? ''
    end = string.lastIndex
    strings.push({ raw, start: start + end - 1 - raw.length })
  }
  return { strings, rest: end === text.length ? '' : text.slice(end).trim() }
}

function findProblem(keyword: string | undefined, strings: readonly Quoted[], rest: string): string | undefined {
  const name = keyword?.endsWith(']') ? keyword.replace(/\[\d*\]$/, '') : keyword
  if (name !== undefined && !keywords.includes(name)) return `there is no keyword “${name}”${didYouMean(name, keywords)}`
  if (rest.startsWith('"')) return 'the quotation mark that ends the text is missing'
  if (rest !== '') return `“${rest.slice(0, 40)}” stands outside of quotation marks`
  if (strings.length === 0) return 'the text in quotation marks is missing'
  const unknown = strings.map(({ raw }) => findUnknownEscape(raw)).find((found) => found !== undefined)
  return unknown === undefined ? undefined : `“${unknown.escape}” means nothing in a PO file; a backslash is written twice`
}

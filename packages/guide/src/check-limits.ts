import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Reading } from './reading.ts'
import { NESTING_LIMIT } from './scope.ts'

/** In UTF-16 units: about 300 printed pages. */
const CHARACTERS = 1_000_000

/** Indentation and marks at the beginning of a line, in characters: room for more levels of lists and quotes than are allowed. */
const LINE_PREFIX = 100

/** Marks of list items, quotes and underlined headings at the beginning of lines: at each, the parser copies what it has. 5,000 take 5 s. */
const BLOCK_MARKS = 5_000

/** Inline marks × characters, summed over paragraphs: the parser seeks the partner of a mark to the paragraph's end. 10⁸ take 8 s. */
const INLINE_WORK = 100_000_000

const lines = /[^\r\n]*(?:\r\n?|\n|$)/g
// Bounded, because a line of a million marks would exhaust the stack of an unbounded one.
const longPrefix = new RegExp(`^(?:[ \\t>]|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t])|\\[\\^[^\\]\\s]{1,99}\\]:){${LINE_PREFIX + 1}}(?=.*\\S)`)
const blockPrefix = /^[ \t>+*=\d.)-]*/
const blockMark = />|[-+*=]+(?=\s|$)|\d[.)]/
const inlineMark = /[*_~\]<{`]/

/** What was counted up to a line. */
interface Work {
  blockMarks: number
  /** Where the paragraph begins, and its marks. */
  start: number
  marks: number
  inlineWork: number
}

/**
 * Finds what would keep the parser busy for minutes or exhaust the stack: some of its steps take time that grows with the square
 * of the counts above. At most one finding; a text that has one must not be parsed. Takes a hundredth of the time of parsing.
 */
export function checkLimits({ text, placeAt }: Pick<Reading, 'text' | 'placeAt'>): Diagnostic[] {
  if (text.length > CHARACTERS) {
    return [codes.textTooLong.at(placeAt(0, 0), { length: text.length, limit: CHARACTERS }, { fix: 'Divide the text into several chapters.' })]
  }
  const work: Work = { blockMarks: 0, start: 0, marks: 0, inlineWork: 0 }
  for (const { 0: line, index } of text.matchAll(lines)) {
    const end = index + line.length
    countLine(line, end, work)
    if (longPrefix.test(line)) return [codes.nestedTooDeep.at(placeAt(index, end), { limit: NESTING_LIMIT, what: 'lists and quotes' })]
    const what = findExcess(work)
    if (what !== undefined) return [codes.tooMuchMarkup.at(placeAt(index, end), { what })]
  }
  return []
}

function countLine(line: string, end: number, work: Work): void {
  work.blockMarks += countBlockMarks(line)
  if (line.trim() === '') Object.assign(work, { start: end, marks: 0 })
  const marks = line.split(inlineMark).length - 1
  // What this line adds to the product for the paragraph: its own marks by the whole length, and the earlier marks by its length.
  work.inlineWork += marks * (end - work.start) + work.marks * line.length
  work.marks += marks
}

/** `> - a` has two. */
function countBlockMarks(line: string): number {
  const [prefix = ''] = blockPrefix.exec(line) ?? []
  return prefix.split(blockMark).length - 1
}

function findExcess({ blockMarks, inlineWork }: Work): string | undefined {
  if (blockMarks > BLOCK_MARKS) return `more than ${BLOCK_MARKS} marks of lists, quotes and underlined headings`
  if (inlineWork > INLINE_WORK) return 'too many marks such as * and [ with no blank line among them'
  return undefined
}

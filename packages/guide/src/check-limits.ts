import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Reading } from './reading.ts'
import { NESTING_LIMIT } from './scope.ts'

/** In UTF-16 units: about 300 printed pages. */
const CHARACTERS = 1_000_000

/** Indentation and marks at the beginning of a line, in characters: room for more levels of lists and quotes than are allowed. */
const LINE_PREFIX = 100

/** Lines that may begin a list item or a quote or underline a heading: at each, the parser copies what it has. 5,000 take 5 s. */
const BLOCK_LINES = 5_000

/** Inline marks × characters, summed over paragraphs: the parser seeks the partner of a mark to the paragraph's end. 10⁸ take 8 s. */
const INLINE_WORK = 100_000_000

const lines = /[^\r\n]*(?:\r\n?|\n|$)/g
// Bounded, because a line of a million marks would exhaust the stack of an unbounded one.
const longPrefix = new RegExp(`^(?:[ \\t>]|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t])|\\[\\^[^\\]\\s]{1,99}\\]:){${LINE_PREFIX + 1}}(?=.*\\S)`)
const blockLine = /^[ \t]*[-+*>=\d]/
const inlineMark = /[*_~\]<{`]/

/**
 * Finds what would keep the parser busy for minutes or exhaust the stack: some of its steps take time that grows with the square
 * of the counts above. At most one finding; a text that has one must not be parsed. Takes a fiftieth of the time of parsing.
 */
export function checkLimits({ text, placeAt }: Pick<Reading, 'text' | 'placeAt'>): Diagnostic[] {
  if (text.length > CHARACTERS) {
    return [codes.textTooLong.at(placeAt(0, 0), { length: text.length, limit: CHARACTERS }, { fix: 'Divide the text into several chapters.' })]
  }
  const paragraph = { start: 0, marks: 0 }
  let blockLines = 0
  let inlineWork = 0
  for (const { 0: line, index } of text.matchAll(lines)) {
    const end = index + line.length
    if (longPrefix.test(line)) return [codes.nestedTooDeep.at(placeAt(index, end), { limit: NESTING_LIMIT, what: 'lists and quotes' })]
    if (blockLine.test(line)) blockLines += 1
    if (blockLines > BLOCK_LINES)
      return [codes.tooMuchMarkup.at(placeAt(index, end), { what: `more than ${BLOCK_LINES} lines of lists, quotes and underlined headings` })]
    if (line.trim() === '') Object.assign(paragraph, { start: end, marks: 0 })
    const marks = line.split(inlineMark).length - 1
    // Grows by what this line adds to the product for the paragraph up to its end.
    inlineWork += marks * (end - paragraph.start) + paragraph.marks * line.length
    paragraph.marks += marks
    if (inlineWork > INLINE_WORK)
      return [codes.tooMuchMarkup.at(placeAt(paragraph.start, end), { what: 'too many marks such as * and [ with no blank line among them' })]
  }
  return []
}

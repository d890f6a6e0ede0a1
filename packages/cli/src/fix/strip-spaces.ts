import { parseAnyData } from '@ai-toolkit/data'
import { parseChapter } from '@ai-toolkit/guide'

/**
 * A text without white space at the ends of its lines, but where it means something: a line break of Markdown, what stands in a listing or in
 * a block of YAML. Whether it does is not guessed: what the file says is read before and after.
 * @param path tells what the file is; what is neither Markdown nor YAML is left alone
 */
export function stripSpaces(path: string, text: string): string {
  const meaning = meaningOf(path, text)
  if (meaning === undefined) return text
  const lines = text.split('\n')
  const spaced = lines.flatMap((line, index) => (trailing.test(line) ? [index] : []))
  return strip(lines, spaced, (changed) => meaningOf(path, changed) === meaning).join('\n')
}

/** A carriage return belongs to the line break. */
const trailing = /[ \t]+(?=\r?$)/

/** Strips as many of the lines as can be: all, or else of either half as many as can be. */
function strip(lines: string[], spaced: readonly number[], isSame: (text: string) => boolean): string[] {
  if (spaced.length === 0) return lines
  const wanted = new Set(spaced)
  const stripped = lines.map((line, index) => (wanted.has(index) ? line.replace(trailing, '') : line))
  if (isSame(stripped.join('\n'))) return stripped
  if (spaced.length === 1) return lines
  const middle = Math.floor(spaced.length / 2)
  return strip(strip(lines, spaced.slice(0, middle), isSame), spaced.slice(middle), isSame)
}

/** What a file says, as text that can be compared; undefined where it cannot be read. */
function meaningOf(path: string, text: string): string | undefined {
  if (path.endsWith('.md')) return asJson(parseChapter({ path, text }).value?.chapter)
  return path.endsWith('.yaml') ? asJson(parseAnyData({ path, text }).value?.value) : undefined
}

function asJson(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}

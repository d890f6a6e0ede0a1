import { nameCharacter } from './control-characters.ts'

/** What a reader takes for one character, as the terminal shows it. */
export interface Cell {
  /** What is printed. */
  text: string
  /** How many columns it takes. */
  width: number
  /** Where it begins and ends in the line, in UTF-16 units from 0. */
  start: number
  end: number
}

/** In columns. Where the next tab stop is depends on what stands before the line; a fixed width keeps markers right. */
const tabWidth = 4

/** Controls (among them the escape that begins a terminal's commands), bidirectional overrides, invisible and broken characters. */
const unshowable = /^[\p{Control}\p{Format}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}\ufffe\uffff]$/u

/** Scripts and signs that are two columns wide (Unicode Standard Annex 11), but for the half-width forms. */
const wide =
  /^(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303e\u3099-\u309c\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u

const emoji = /\p{Emoji_Presentation}|\ufe0f/u

let segmenter: Intl.Segmenter | undefined

/** The characters of one line as they may safely be shown. What could steer the terminal or hide itself is named: `<U+001B>`. */
export function toCells(line: string): Cell[] {
  // It takes as long to make as reading a small toolkit's chapters, and most calls have nothing to show.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return [...segmenter.segment(line)].map(({ segment, index }) => ({ ...showCluster(segment), start: index, end: index + segment.length }))
}

/** A text as it may safely be printed on one line. */
export function toSafeText(text: string): string {
  return toCells(text)
    .map((cell) => cell.text)
    .join('')
}

function showCluster(cluster: string): { text: string; width: number } {
  if (cluster === '\t') return { text: ' '.repeat(tabWidth), width: tabWidth }
  // The one cluster of two controls.
  if (cluster === '\r\n') return nameUnshowable('\r', '\n')
  if (unshowable.test(cluster)) return nameUnshowable(cluster)
  if (emoji.test(cluster) || wide.test(cluster)) return { text: cluster, width: 2 }
  return { text: cluster, width: /^\p{Mark}/u.test(cluster) ? 0 : 1 }
}

function nameUnshowable(...characters: string[]): { text: string; width: number } {
  const text = characters.map((character) => `<${nameCharacter(character)}>`).join('')
  return { text, width: text.length }
}

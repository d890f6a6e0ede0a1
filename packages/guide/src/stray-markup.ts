import { codes, nearest } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { Text } from 'mdast'
import { directives } from './dialect.ts'
import { type Reading, rangeOf } from './reading.ts'
import { shorten } from './shorten.ts'

/** Quick test on the text; only what passes is looked at in the source, where escapes can be told from signs. */
const suspicious = /\*\*|~~|\]\(|\[\^|::|##|\{#|-[ \t]*:?[ \t]*\||\|[ \t]*:?-/

/** At the beginning of a line, behind the marks of quotes and lists; `checkLimits` lets no more of them through. */
const lineStart = '(?<=^(?:[ \\t>]|[-+*]|\\d{1,9}[.)]){0,100})'

/** Every part is bounded, or fails at once where it cannot match: a text of a million signs takes no longer than one of words. */
const pattern = [
  '\\\\.', // an escaped sign is meant as it stands
  '(?<footnote>\\[\\^[^\\]\\s]{1,99}\\])',
  `(?=::)${lineStart}(?<line>:{2,}[^\\r\\n]*)`,
  '(?<![\\w`*:]):{2,}(?<name>[A-Za-z][A-Za-z-]*)(?:\\[[^\\]\\r\\n]{0,200}\\])?(?:\\{[^}\\r\\n]{0,200}\\})?',
  `(?=[|:-])${lineStart}(?<rule>(?:\\|[ \\t]*)?:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*$)`,
  `(?=##)${lineStart}(?<heading>#{2,6}(?=[^#\\s]))`,
  '(?<pair>\\*\\*|~~)',
  '(?<link>\\]\\()',
  '(?<id>\\{#[^{}\\r\\n]*\\}?)',
].join('|')

type Judge = (found: string, place: Place, reading: Reading) => Diagnostic[]

const judges: Record<string, Judge> = {
  footnote: (found, place) => [codes.undefinedFootnote.at(place, { id: found.slice(2, -1) })],
  line: judgeLine,
  name: (found, place) => (nearest(found, directives.keys()).length > 0 ? [codes.malformedDirective.at(place, { found })] : []),
  rule: (found, place) =>
    found.includes('|') ? stray(place, found.trim(), 'is no line of a table: the line above has another number of cells') : [],
  heading: (found, place) => stray(place, found, 'begins no heading: a space is missing behind it'),
  pair: (found, place) => stray(place, found, 'stands here as plain text: it has no partner, or a space or full stop at its inner side'),
  link: (found, place) => stray(place, found, 'stands here as plain text: the address behind it is not closed, or has a space in it'),
  id: (found, place) => [codes.malformedHeadingId.at(place, { found: shorten(found), problem: 'it does not stand at the end of a heading' })],
}

/** Reports what looks like markup and was read as plain text, at each place. */
export function checkStrayMarkup(node: Text, reading: Reading): void {
  if (!suspicious.test(node.value)) return
  const { start, end } = rangeOf(node)
  for (const match of matchesBetween(start, end, reading.text)) {
    const place = reading.placeAt(match.index, Math.min(match.index + match[0].length, end))
    for (const [kind, found] of Object.entries(match.groups ?? {})) {
      if (found !== undefined) reading.diagnostics.push(...(judges[kind]?.(found, place, reading) ?? []))
    }
  }
}

/** Looks at the whole text, so that the beginning of a line is one and not the beginning of a node. */
function* matchesBetween(start: number, end: number, text: string): Generator<RegExpExecArray> {
  const seeker = new RegExp(pattern, 'gm')
  seeker.lastIndex = start
  for (let match = seeker.exec(text); match !== null && match.index < end; match = seeker.exec(text)) yield match
}

/** The line that closes a box whose opening line was not recognised is the same mistake, and is not reported again. */
function judgeLine(found: string, place: Place, { brokenBoxes }: Reading): Diagnostic[] {
  const isClosing = /^:+\s*$/.test(found)
  if (isClosing && brokenBoxes.pop() !== undefined) return []
  if (!isClosing && found.startsWith(':::')) brokenBoxes.push(place)
  return [codes.malformedDirective.at(place, { found: shorten(found) })]
}

function stray(place: Place, found: string, meaning: string): Diagnostic[] {
  return [codes.strayMarkup.at(place, { found: shorten(found), meaning })]
}

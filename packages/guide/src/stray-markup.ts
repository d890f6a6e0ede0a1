import { codes, nearest } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { Text } from 'mdast'
import { directives } from './dialect.ts'
import { type Reading, rangeOf } from './reading.ts'
import { shorten } from './shorten.ts'

/** Quick test on the text; only what passes is looked at in the source, where escapes can be told from signs. */
const suspicious = /\*\*|~~|\]\(|\[\^|::|\{#|-[ \t]*:?[ \t]*\||\|[ \t]*:?-/

/** Every part is bounded, or fails at once where it cannot match: a text of a million signs takes no longer than one of words. */
const pattern = new RegExp(
  [
    '\\\\.', // an escaped sign is meant as it stands
    '(?<footnote>\\[\\^[^\\]\\s]{1,99}\\])',
    '(?=::)(?<=^[ \\t>]*)(?<line>:{2,}[^\\r\\n]*)',
    '(?<![\\w:]):{2,}(?<name>[A-Za-z][A-Za-z-]*)(?:\\[[^\\]\\r\\n]{0,200}\\])?(?:\\{[^}\\r\\n]{0,200}\\})?',
    '(?=[|:-])(?<=^[ \\t>]*)(?<rule>(?:\\|[ \\t]*)?:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*$)',
    '(?<bold>\\*\\*|~~)',
    '(?<link>\\]\\()',
    '(?<id>\\{#[^{}\\r\\n]*\\}?)',
  ].join('|'),
  'gm',
)

type Judge = (found: string, place: Place, reading: Reading) => Diagnostic[]

const judges: Record<string, Judge> = {
  footnote: (found, place) => [codes.undefinedFootnote.at(place, { id: found.slice(2, -1) })],
  line: judgeLine,
  name: (found, place) => (nearest(found, directives.keys()).length > 0 ? [codes.malformedDirective.at(place, { found })] : []),
  rule: (found, place) =>
    found.includes('|') ? [stray(place, found.trim(), 'is no line of a table: the line above has another number of cells')] : [],
  bold: (found, place) => [stray(place, found, 'stands here as plain text: it has no partner, or a space or full stop at its inner side')],
  id: (found, place) => [codes.malformedHeadingId.at(place, { found: shorten(found), problem: 'it does not stand at the end of a heading' })],
  link: (found, place) => [stray(place, found, 'stands here as plain text: the address behind it is not closed, or has a space in it')],
}

/** Reports what looks like markup and was read as plain text, at each place. */
export function checkStrayMarkup(node: Text, reading: Reading): void {
  if (!suspicious.test(node.value)) return
  const { start, end } = rangeOf(node)
  for (const match of reading.text.slice(start, end).matchAll(pattern)) {
    const place = reading.placeAt(start + match.index, start + match.index + match[0].length)
    for (const [kind, found] of Object.entries(match.groups ?? {})) {
      if (found !== undefined) reading.diagnostics.push(...(judges[kind]?.(found, place, reading) ?? []))
    }
  }
}

/** The line that closes a box whose opening line was not recognised is the same mistake, and is not reported again. */
function judgeLine(found: string, place: Place, { brokenBoxes }: Reading): Diagnostic[] {
  const isClosing = /^:+\s*$/.test(found)
  if (isClosing && brokenBoxes.pop() !== undefined) return []
  if (!isClosing && found.startsWith(':::')) brokenBoxes.push(place)
  return [codes.malformedDirective.at(place, { found: shorten(found) })]
}

function stray(place: Place, found: string, meaning: string): Diagnostic {
  return codes.strayMarkup.at(place, { found: shorten(found), meaning })
}

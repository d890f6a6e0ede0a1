import { IntlMessageFormat } from 'intl-messageformat'
import type { PackedMessage, PackedPart, PackedWords } from './packed-words.ts'

/** Packs those of the words (ICU messages by id) whose id begins with `prefix`. Throws a SyntaxError on what is no message; words are checked before. */
export function packWords(words: ReadonlyMap<string, string>, prefix: string): PackedWords {
  const wanted = [...words].filter(([id]) => id.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(wanted.map(([id, text]) => [id, packMessage(parse(text))]))
}

type Elements = ReturnType<IntlMessageFormat['getAst']>
type Element = Elements[number]

/** The locale matters to formatting only. */
function parse(text: string): Elements {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()
}

function packMessage(elements: Elements): PackedMessage {
  const parts = elements.map(packPart)
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts
}

/** The numbers of the kinds are those of @formatjs/icu-messageformat-parser. */
const KIND = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7, tag: 8 } as const

function packPart(element: Element): PackedPart {
  switch (element.type) {
    case KIND.literal:
      return element.value
    case KIND.number:
      return { number: element.value, ...(element.style === 'percent' && { percent: true }) }
    case KIND.select:
      return { choose: element.value, by: 'value', less: 0, among: packOptions(element.options) }
    case KIND.plural:
      return {
        choose: element.value,
        by: element.pluralType === 'ordinal' ? 'ordinal' : 'cardinal',
        less: element.offset,
        among: packOptions(element.options),
      }
    case KIND.pound:
      return { count: true }
    default:
      // Days and times come written out, as `{day}`.
      return { show: element.value }
  }
}

function packOptions(options: Readonly<Record<string, { value: Elements }>>): Record<string, PackedMessage> {
  return Object.fromEntries(Object.entries(options).map(([key, { value }]) => [key, packMessage(value)]))
}

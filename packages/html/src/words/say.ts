import { isPlainMessage } from '@ai-toolkit/locale'
import type { LocaleData } from '@ai-toolkit/model'
import { IntlMessageFormat } from 'intl-messageformat'
import { formattingLocale } from './formatting-locale.ts'

/** Says a word of the interface: the ICU message with this id, filled with values. Throws where there is no such word or a value is missing. */
export type Say = (id: string, values?: Readonly<Record<string, unknown>>) => string

/** What was made for a map of words, by the tag they are formatted by: the same words in the same language are said by the same function. */
const known = new WeakMap<ReadonlyMap<string, string>, Map<string, Say>>()

/** Says `words` (ICU messages by id) in a language. Each message is parsed when it is first said, and once for all pages and documents. */
export function makeSay(words: ReadonlyMap<string, string>, language: LocaleData): Say {
  const tag = formattingLocale(language)
  const made = known.get(words) ?? new Map<string, Say>()
  known.set(words, made)
  const say = made.get(tag) ?? sayIn(words, tag)
  made.set(tag, say)
  return say
}

function sayIn(words: ReadonlyMap<string, string>, tag: string): Say {
  const textOf = (id: string): string => {
    const text = words.get(id)
    if (text === undefined) throw new Error(`There is no word “${id}”.`)
    return text
  }
  const messages = new Map<string, IntlMessageFormat>()
  const messageOf = (id: string): IntlMessageFormat => {
    const message = messages.get(id) ?? new IntlMessageFormat(textOf(id), tag, undefined, { ignoreTag: true })
    messages.set(id, message)
    return message
  }
  // Most words take no values and are said on every page.
  const plain = new Map<string, string>()
  const sayPlain = (id: string): string => {
    const text = plain.get(id) ?? (isPlainMessage(textOf(id)) ? textOf(id) : String(messageOf(id).format({})))
    plain.set(id, text)
    return text
  }
  return (id, values = {}) => {
    const entries = Object.entries(values)
    if (entries.length === 0) return sayPlain(id)
    return String(messageOf(id).format(Object.fromEntries(entries.map(([key, value]) => [key, isolate(value)]))))
  }
}

/** The elements of an ICU message, which are the same in every language; `<` and `>` stand for themselves. Throws a SyntaxError. */
export function parseMessage(text: string): Message {
  // A message object would also look up what its language is formatted by, which takes longer than to parse it.
  return IntlMessageFormat.__parse?.(text, { ignoreTag: true }) ?? new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()
}

/** The elements of an ICU message. */
export type Message = ReturnType<IntlMessageFormat['getAst']>

/** A value that brings direction marks (U+202A–U+202E, U+2066–U+2069) is closed off, so that it cannot turn the words behind it around. */
function isolate(value: unknown): string | number {
  if (typeof value === 'number') return value
  const text = String(value)
  return /[\u202A-\u202E\u2066-\u2069]/.test(text) ? `\u2068${text}\u2069` : text
}

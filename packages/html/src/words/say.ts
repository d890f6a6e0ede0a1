import type { LocaleData } from '@ai-toolkit/model'
import { IntlMessageFormat } from 'intl-messageformat'
import { formattingLocale } from './formatting-locale.ts'

/** Says a word of the interface: the ICU message with this id, filled with values. Throws where there is no such word or a value is missing. */
export type Say = (id: string, values?: Readonly<Record<string, unknown>>) => string

/** Says `words` (ICU messages by id) in a language. Each message is parsed when it is first said. */
export function makeSay(words: ReadonlyMap<string, string>, language: LocaleData): Say {
  const messages = new Map<string, IntlMessageFormat>()
  const messageOf = (id: string): IntlMessageFormat => {
    const known = messages.get(id)
    if (known) return known
    const text = words.get(id)
    if (text === undefined) throw new Error(`There is no word “${id}”.`)
    const message = parseMessage(text, language)
    messages.set(id, message)
    return message
  }
  return (id, values = {}) => String(messageOf(id).format(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isolate(value)]))))
}

/** Parses an ICU message; `<` and `>` stand for themselves. Throws a SyntaxError. */
export function parseMessage(text: string, language: LocaleData): IntlMessageFormat {
  return new IntlMessageFormat(text, formattingLocale(language), undefined, { ignoreTag: true })
}

/** A value that brings direction marks (U+202A–U+202E, U+2066–U+2069) is closed off, so that it cannot turn the words behind it around. */
function isolate(value: unknown): string | number {
  if (typeof value === 'number') return value
  const text = String(value)
  return /[\u202A-\u202E\u2066-\u2069]/.test(text) ? `\u2068${text}\u2069` : text
}

import type { PackedMessage, PackedPart, PackedWords } from './packed-words.ts'

/** Says a word with values. A word that is not there says its id, because a page in use must go on. */
export type SayPacked = (id: string, values?: Readonly<Record<string, string | number>>) => string

/** Says packed words; `locale` decides plural forms and numbers. The same words as `makeSay` of html would say. */
export function sayPacked(words: PackedWords, locale: string): SayPacked {
  const language: Language = {
    cardinal: new Intl.PluralRules(locale),
    ordinal: new Intl.PluralRules(locale, { type: 'ordinal' }),
    number: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: 'percent' }),
  }
  return (id, values = {}) => sayMessage((Object.hasOwn(words, id) ? words[id] : undefined) ?? id, { values, language })
}

interface Language {
  cardinal: Intl.PluralRules
  ordinal: Intl.PluralRules
  number: Intl.NumberFormat
  percent: Intl.NumberFormat
}

interface Saying {
  values: Readonly<Record<string, string | number>>
  language: Language
  /** What the plural around chose by. */
  count?: number
}

function sayMessage(message: PackedMessage, saying: Saying): string {
  return typeof message === 'string' ? message : message.map((part) => sayPart(part, saying)).join('')
}

function sayPart(part: PackedPart, saying: Saying): string {
  if (typeof part === 'string') return part
  const { values, language } = saying
  if ('count' in part) return language.number.format(saying.count ?? 0)
  if ('show' in part) return isolate(values[part.show] ?? '')
  if ('number' in part) return (part.percent === true ? language.percent : language.number).format(Number(values[part.number]))
  const value = values[part.choose] ?? ''
  const count = Number(value) - part.less
  const form = part.by === 'value' ? String(value) : language[part.by].select(count)
  const chosen = [part.by === 'value' ? form : `=${value}`, form, 'other'].find((key) => Object.hasOwn(part.among, key))
  return sayMessage(part.among[chosen ?? ''] ?? '', part.by === 'value' ? saying : { ...saying, count })
}

/** What people wrote may bring direction marks (U+202A–U+202E, U+2066–U+2069): closed off, they cannot turn the words behind around. */
function isolate(value: string | number): string {
  const text = String(value)
  return /[\u202A-\u202E\u2066-\u2069]/.test(text) ? `\u2068${text}\u2069` : text
}

import type { LocaleData } from '@ai-toolkit/model'
import { formatDay } from '../words/format-day.ts'
import { formattingLocale } from '../words/formatting-locale.ts'

/** How numbers and days are written in the language of a report. */
export interface Formats {
  /** A number with exactly `decimals` decimals, or with as many as it has, at most two. */
  number: (value: number, decimals?: number) => string
  /** A difference with its sign, with exactly `decimals` decimals, or with as many as it has, at most two. */
  change: (value: number, decimals?: number) => string
  /** A part of a whole as a percentage. What is not the whole never reads as 100 %. */
  share: (value: number) => string
  /** YYYY-MM-DD in full. */
  day: (day: string) => string
  /** “notes, evidence and names”. */
  list: (items: readonly string[]) => string
}

/** Formats of a language. */
export function makeFormats(language: LocaleData): Formats {
  const tag = formattingLocale(language)
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  return {
    number: (value, decimals) => numberFormat(tag, digitsOf(decimals)).format(value),
    change: (value, decimals) => numberFormat(tag, { ...digitsOf(decimals), signDisplay: 'exceptZero' }).format(value),
    share: (value) => numberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(Math.floor(value * 100 + 1e-9) / 100),
    day: (day) => formatDay(day, language),
    list: (items) => list.format(items),
  }
}

function digitsOf(decimals: number | undefined): Intl.NumberFormatOptions {
  return decimals === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
}

/** By language and options: there are few, and each takes far longer to make than to use. */
const known = new Map<string, Intl.NumberFormat>()

function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`
  const format = known.get(key) ?? new Intl.NumberFormat(tag, options)
  known.set(key, format)
  return format
}

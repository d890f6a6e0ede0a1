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

/** Formats of a language, made once a report. */
export function makeFormats(language: LocaleData): Formats {
  const tag = formattingLocale(language)
  const free = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  return {
    number: (value, decimals) => (decimals === undefined ? free : fixed(tag, decimals)).format(value),
    change: (value, decimals) => signed(tag, decimals).format(value),
    share: (value) => percent.format(Math.floor(value * 100 + 1e-9) / 100),
    day: (day) => formatDay(day, language),
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  }
}

function fixed(tag: string, decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

function signed(tag: string, decimals: number | undefined): Intl.NumberFormat {
  const digits = decimals === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(tag, { ...digits, signDisplay: 'exceptZero' })
}

import type { LocaleData } from '@ai-toolkit/model'
import { formattingLocale } from './formatting-locale.ts'

/** The format of a language, which takes far longer to make than to use. */
const known = new WeakMap<LocaleData, Intl.DateTimeFormat>()

/** A day (YYYY-MM-DD) as a reader of the language writes it, such as “1 March 2026”. */
export function formatDay(day: string, language: LocaleData): string {
  const format = known.get(language) ?? new Intl.DateTimeFormat(formattingLocale(language), { dateStyle: language.dateStyle, timeZone: 'UTC' })
  known.set(language, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}

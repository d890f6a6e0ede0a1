import type { LocaleData } from '@ai-toolkit/model'
import { formattingLocale } from './formatting-locale.ts'

/** A day (YYYY-MM-DD) as a reader of the language writes it, such as “1 March 2026”. */
export function formatDay(day: string, language: LocaleData): string {
  const format = new Intl.DateTimeFormat(formattingLocale(language), { dateStyle: language.dateStyle, timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

import { formattingLocale } from './formatting-locale.ts'

/** A day (YYYY-MM-DD) as a reader of the language (BCP 47) writes it, such as “1 March 2026”. */
export function formatDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(formattingLocale(locale), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

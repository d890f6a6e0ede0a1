import type { LocaleData } from '@ai-toolkit/model'

/**
 * The tag that numbers and dates are formatted by: the language's own rules, with its digits and its calendar stated explicitly, because
 * what `Intl` takes by itself differs between regions of one language. English without a country is the world's (CLDR's 001: 1 March
 * 2026), not that of the United States, which CLDR takes it for; so is a language without rules of its own (a pseudo-locale), for which
 * `Intl` would take the machine's.
 */
export function formattingLocale({ locale, numberingSystem, calendar }: LocaleData): string {
  const known = Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en'
  const { language, region } = new Intl.Locale(known)
  const world = language === 'en' && region === undefined ? { region: '001' } : {}
  return new Intl.Locale(known, { ...world, numberingSystem, calendar }).toString()
}

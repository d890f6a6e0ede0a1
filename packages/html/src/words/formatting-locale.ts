import type { LocaleData } from '@ai-toolkit/model'

/** What was worked out for a language: pages ask for it thousands of times. */
const known = new WeakMap<LocaleData, string>()

/**
 * The tag that numbers and dates are formatted by: the language's own rules, with its digits and its calendar stated explicitly, because
 * what `Intl` takes by itself differs between regions of one language. English without a country is the world's (CLDR's 001: 1 March
 * 2026), not that of the United States, which CLDR takes it for; so is a language without rules of its own (a pseudo-locale), for which
 * `Intl` would take the machine's.
 */
export function formattingLocale(language: LocaleData): string {
  const tag = known.get(language) ?? tagOf(language)
  known.set(language, tag)
  return tag
}

function tagOf({ locale, numberingSystem, calendar }: LocaleData): string {
  const supported = Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en'
  const { language, region } = new Intl.Locale(supported)
  const world = language === 'en' && region === undefined ? { region: '001' } : {}
  return new Intl.Locale(supported, { ...world, numberingSystem, calendar }).toString()
}

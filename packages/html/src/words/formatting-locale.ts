/**
 * The locale that numbers and dates are formatted in: the language's own rules, with Latin digits and the Gregorian calendar stated
 * explicitly. Page numbers, list numbers and versions have Latin digits in every language, and one page must not mix two kinds.
 * English without a country is the world's (CLDR's 001: 1 March 2026), not that of the United States, which CLDR takes it for.
 */
export function formattingLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale)
  const world = language === 'en' && region === undefined ? { region: '001' } : {}
  return new Intl.Locale(locale, { ...world, numberingSystem: 'latn', calendar: 'gregory' }).toString()
}

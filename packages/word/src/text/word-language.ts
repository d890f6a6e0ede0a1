/**
 * A language as Word knows it: with a country, as it has no spelling or hyphenation for “fr” alone. Without one, the country where the
 * language has most speakers (CLDR's likely subtags); English is the world's, as everywhere in this toolkit, and so British to Word.
 */
export function wordLanguage(tag: string): string {
  const { language, region } = new Intl.Locale(tag)
  if (language === 'en' && region === undefined) return 'en-GB'
  const likely = region ?? new Intl.Locale(tag).maximize().region
  return likely === undefined ? language : `${language}-${likely}`
}

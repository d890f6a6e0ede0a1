import type { LocaleCode, LocaleData } from '@ai-toolkit/model'
import type { PseudoLocale } from './pseudo/disguise-words.ts'

/** Scripts in living use that are written from right to left (ISO 15924). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])

const pluralOrder = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** A language made for tests: the source text in disguise, so that hard-coded words and narrow places show. Its name is “Pseudo” in its letters. */
export const pseudoLocales: ReadonlyMap<LocaleCode, Pick<LocaleData, 'name' | 'direction'>> = new Map([
  ['qps-ploc', { name: '[Þšéûðö]', direction: 'ltr' }],
  ['qps-plocm', { name: '[ثسعطدو]', direction: 'rtl' }],
])

/** Whether a language is made for tests: it needs no files, since all its texts are made from the source. */
export function isPseudoLocale(locale: LocaleCode): locale is PseudoLocale {
  return pseudoLocales.has(locale)
}

/**
 * What CLDR knows of a language: its own name, direction and plural categories. Numbers are written in Latin digits and days by the
 * Gregorian calendar unless somebody who knows the readers says otherwise: page numbers and references have them everywhere.
 */
export function describeLocale(locale: LocaleCode): LocaleData {
  const pseudo = pseudoLocales.get(locale)
  const categories = new Intl.PluralRules(rulesOf(locale)).resolvedOptions().pluralCategories
  return {
    locale,
    name: pseudo?.name ?? nativeName(locale),
    direction: pseudo?.direction ?? directionOf(locale),
    numberingSystem: 'latn',
    calendar: 'gregory',
    dateStyle: 'long',
    listStyle: 'long',
    plurals: pluralOrder.filter((category) => categories.includes(category)),
  }
}

/** Whether a tag is well formed (BCP 47) and can be told apart from a typing error: a language that CLDR has a name for, or a pseudo-locale. */
export function isKnownLocale(tag: string): boolean {
  if (isPseudoLocale(tag)) return true
  try {
    const { language } = new Intl.Locale(tag)
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Where CLDR has no rules, those of English: without a stated fallback, Intl would take the machine's own language. */
function rulesOf(locale: LocaleCode): string {
  return Intl.PluralRules.supportedLocalesOf(locale)[0] ?? 'en'
}

function directionOf(locale: LocaleCode): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
}

/** With a capital where the language writes its name so at the beginning of a line, as language menus do. */
function nativeName(locale: LocaleCode): string {
  const name = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale
  const [first = ''] = name
  return first.toLocaleUpperCase(locale) + name.slice(first.length)
}

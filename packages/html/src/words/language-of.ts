import { describeLocale } from '@ai-toolkit/locale'
import type { Edition, LocaleData } from '@ai-toolkit/model'

/** How the language of an edition is written; what CLDR says of it where the edition does not. */
export function languageOf({ locale, locales = [] }: Pick<Edition, 'locale' | 'locales'>): LocaleData {
  return locales.find((language) => language.locale === locale) ?? describeLocale(locale)
}

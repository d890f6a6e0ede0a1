import type { Edition } from '@ai-toolkit/model'

/** A language that an edition is published in. */
export interface ListedLocale {
  /** A BCP 47 tag; the folder of a bundle that has this language is called so. */
  locale: string
  /** In the language itself. */
  name: string
  direction: 'ltr' | 'rtl'
  /** Whether the texts were written in it. */
  isSource: boolean
}

/** The languages of an edition, the one that it was written in first. The JSON that was opened is in one of them: `edition.locale`. */
export function listLocales({ locale, locales, source = locale }: Edition): ListedLocale[] {
  const known = locales ?? [{ locale, name: locale, direction: 'ltr' as const }]
  return known.map((language) => ({
    ...{ locale: language.locale, name: language.name, direction: language.direction },
    isSource: language.locale === source,
  }))
}

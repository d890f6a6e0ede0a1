import type { LocaleData } from '@ai-toolkit/model'
import { formattingLocale } from './formatting-locale.ts'

/** The names of languages in a language, by the tag it is formatted by: pages ask for them thousands of times, and to load them takes long. */
const known = new Map<string, Intl.DisplayNames>()

/** What the language `tag` (BCP 47) is called in another one; the tag itself where it has no name. */
export function nameLanguage(tag: string, language: LocaleData): string {
  const locale = formattingLocale(language)
  const names = known.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' })
  known.set(locale, names)
  return names.of(tag) ?? tag
}

import type { LocaleCode } from '@ai-toolkit/model'
import type { Properties } from 'hast'

/** What an element says whose words are in another language than the page: they are not translated yet. */
export function ownLanguage(lang: LocaleCode | undefined): Properties {
  return lang === undefined ? {} : { lang, dir: 'auto', className: ['untranslated'] }
}

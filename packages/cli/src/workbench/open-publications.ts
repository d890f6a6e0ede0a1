import { compileLocales, type Memory } from '@ai-toolkit/edition'
import { languageOf } from '@ai-toolkit/html'
import type { Diagnostic, Edition, LocaleCode } from '@ai-toolkit/model'
import type { Publication } from '../publications.ts'
import { prefixPlaces } from '../read-content.ts'
import type { LookRead } from '../read-look.ts'
import type { ContentDesk } from './open-content-desk.ts'

/** The edition in its languages, each compiled when somebody first looks at it. */
export interface Publications {
  translated: (locale: LocaleCode) => Edition | undefined
  in: (locale: LocaleCode) => Publication | undefined
  /** What is wrong with the translations that were looked at. */
  diagnostics: () => Diagnostic[]
}

/** Opens the languages of a content desk. `lookNow` gives the last look without an error. */
export function openPublications(content: ContentDesk, lookNow: () => LookRead | undefined, memory: Memory): Publications {
  const found = new Map<LocaleCode, readonly Diagnostic[]>()
  const translated = (locale: LocaleCode): Edition | undefined => {
    const good = content.good()
    if (good === undefined || locale === good.edition.locale) return good?.edition
    if (!good.edition.locales?.some((language) => language.locale === locale)) return undefined
    const compile = () => compileLocales(good.tree, good.edition, [locale], memory)
    const { value = [], diagnostics } = memory.recall(`compiled ${locale}`, [good.edition, good.tree], compile)
    found.set(locale, diagnostics)
    return value[0]
  }
  return {
    translated,
    in: (locale) => {
      const [edition, read] = [translated(locale), lookNow()]
      const words = read?.value
      if (edition === undefined || read === undefined || words === undefined) return undefined
      const { plurals } = languageOf(edition)
      const { look } = memory.recall(`look ${locale}`, [words, plurals?.join(' ')], () => read.translate(words, locale, plurals))
      return { edition, look }
    },
    diagnostics: () => [...found.values()].flatMap((diagnostics) => diagnostics.map((diagnostic) => prefixPlaces(diagnostic, content.prefix))),
  }
}

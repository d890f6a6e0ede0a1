import { countSeverities } from '@ai-toolkit/diagnostics'
import { checkReadCatalogue, measureTranslation, readCatalogue, type TranslationMeasure, translatedTerms } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import type { CataloguePart } from './catalogue-files.ts'
import { openCatalogue, type Translation } from './open-translation.ts'

/** How far one part is translated into one language. */
export interface PartStatus extends TranslationMeasure {
  locale: LocaleCode
  part: string
  /** As the user would name it. */
  file: string
  /** Translations that cannot be shown, and findings that a person should look at. */
  errors: number
  warnings: number
}

/** The state of every part in the languages asked for, and all that was found in their catalogues. */
export function measureTranslations(translation: Translation, locales: readonly LocaleCode[]): { status: PartStatus[]; diagnostics: Diagnostic[] } {
  const measured = locales.flatMap((locale) => {
    const plurals = translation.edition.locales?.find((language) => language.locale === locale)?.plurals
    const rules = { terms: termsOf(translation, locale), plurals }
    return translation.parts.map((part) => measurePart(part, locale, translation.sources, rules))
  })
  return { status: measured.map(({ status }) => status), diagnostics: measured.flatMap(({ diagnostics }) => diagnostics) }
}

function measurePart(
  part: CataloguePart,
  locale: LocaleCode,
  sources: ReadonlyMap<string, string>,
  { terms, plurals }: { terms: ReadonlyMap<string, readonly string[]>; plurals: readonly string[] | undefined },
): { status: PartStatus; diagnostics: Diagnostic[] } {
  const { file, catalogue, diagnostics: syntax } = openCatalogue(part, locale, sources)
  const checked = catalogue === undefined ? { catalogue, diagnostics: [] } : checkReadCatalogue(part.units, catalogue, { locale, terms, plurals })
  const diagnostics = [...syntax, ...checked.diagnostics]
  const { error, warning } = countSeverities(diagnostics)
  return {
    status: { locale, part: part.name, file, ...measureTranslation(part.units, checked.catalogue), errors: error, warnings: warning },
    diagnostics,
  }
}

function termsOf({ edition, parts, sources }: Translation, locale: LocaleCode): ReadonlyMap<string, readonly string[]> {
  const file = parts.find(({ name }) => name === edition.glossaryIn)?.fileFor(locale)
  const text = file === undefined ? undefined : sources.get(file)
  return translatedTerms(file === undefined || text === undefined ? undefined : readCatalogue({ path: file, text }, locale).value)
}

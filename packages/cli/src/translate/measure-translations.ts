import { countSeverities } from '@ai-toolkit/diagnostics'
import { checkCatalogue, measureTranslation, mergeCatalogue, type TranslationMeasure, translatedTerms } from '@ai-toolkit/locale'
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
    const terms = termsOf(translation, locale)
    return translation.parts.map((part) => measurePart(part, locale, translation.sources, terms))
  })
  return { status: measured.map(({ status }) => status), diagnostics: measured.flatMap(({ diagnostics }) => diagnostics) }
}

function measurePart(
  part: CataloguePart,
  locale: LocaleCode,
  sources: ReadonlyMap<string, string>,
  terms: ReadonlyMap<string, readonly string[]>,
): { status: PartStatus; diagnostics: Diagnostic[] } {
  const { file, catalogue, diagnostics: syntax } = openCatalogue(part, locale, sources)
  const merged = mergeCatalogue(catalogue, part.units, { locale, wordingOnly: new Set() }).catalogue
  const checked = catalogue === undefined ? { diagnostics: [] } : checkCatalogue(part.units, { ...catalogue, ...merged }, { locale, terms })
  const diagnostics = [...syntax, ...checked.diagnostics]
  const { error, warning } = countSeverities(diagnostics)
  return { status: { locale, part: part.name, file, ...measureTranslation(part.units, merged), errors: error, warnings: warning }, diagnostics }
}

function termsOf({ edition, parts, sources }: Translation, locale: LocaleCode): ReadonlyMap<string, readonly string[]> {
  const file = parts.find(({ name }) => name === edition.glossaryIn)?.fileFor(locale)
  const text = file === undefined ? undefined : sources.get(file)
  return translatedTerms(file === undefined || text === undefined ? undefined : { path: file, text }, locale)
}

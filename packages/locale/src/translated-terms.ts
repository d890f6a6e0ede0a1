import type { TextFile } from '@ai-toolkit/data'
import type { LocaleCode } from '@ai-toolkit/model'
import { readCatalogue } from './po/read-catalogue.ts'

/** The forms in which each term of the toolkit may appear in a language, by term id, as the catalogue of the glossary’s resource gives them. */
export function translatedTerms(file: TextFile | undefined, locale: LocaleCode): ReadonlyMap<string, readonly string[]> {
  const entries = (file && readCatalogue(file, locale).value?.entries) ?? []
  const terms = new Map<string, string[]>()
  for (const { unit, translation, stale, obsolete } of entries) {
    const id = unit.match(/^terms\.([^.]+)\.(?:term|abbreviation|forms)$/)?.[1]
    if (id === undefined || stale || obsolete || translation === '') continue
    terms.set(id, [...(terms.get(id) ?? []), ...translation.split(';').map((form) => form.trim())])
  }
  return terms
}

import type { Catalogue } from './catalogue.ts'

/** The forms in which each term of the toolkit may appear in a language, by term id, as the catalogue of the glossary’s resource gives them. */
export function translatedTerms(catalogue: Pick<Catalogue, 'entries'> | undefined): ReadonlyMap<string, readonly string[]> {
  const terms = new Map<string, string[]>()
  for (const { unit, translation, stale, obsolete } of catalogue?.entries ?? []) {
    const id = unit.startsWith('terms.') ? unit.match(/^terms\.([^.]+)\.(?:term|abbreviation|forms)$/)?.[1] : undefined
    if (id === undefined || stale || obsolete || translation === '') continue
    terms.set(id, [...(terms.get(id) ?? []), ...translation.split(';').map((form) => form.trim())])
  }
  return terms
}

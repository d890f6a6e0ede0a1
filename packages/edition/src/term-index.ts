import type { Term } from '@ai-toolkit/model'

/** Finds glossary terms by id or by any of their written forms, letter case aside. */
export interface TermIndex {
  /** The id of the term, or undefined where no term is written so. */
  find: (written: string) => string | undefined
  has: (id: string) => boolean
  ids: ReadonlySet<string>
  /** Every written form, for near misses. */
  names: string[]
}

/** Indexes the terms of a glossary. */
export function indexTerms(terms: readonly Term[]): TermIndex {
  const byForm = new Map<string, string>()
  for (const { id, term, abbreviation, forms = [] } of terms) {
    for (const written of [id, term, ...(abbreviation === undefined ? [] : [abbreviation]), ...forms]) {
      if (!byForm.has(fold(written))) byForm.set(fold(written), id)
    }
  }
  const ids = new Set(terms.map(({ id }) => id))
  return {
    find: (written) => byForm.get(fold(written)),
    has: (id) => ids.has(id),
    ids,
    names: terms.flatMap(({ term, forms = [] }) => [term, ...forms]),
  }
}

/** White space and letter case make no difference between forms. */
function fold(written: string): string {
  return written.trim().replace(/\s+/g, ' ').toLowerCase()
}

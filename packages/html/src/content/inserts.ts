import type { CorePrinciple, Edition, EditionResource, InstrumentalPrinciple, Term } from '@ai-toolkit/model'
import type { Setting, ShownPrinciple, ShownTerm } from '../tree/setting.ts'
import { proseOf } from './prose.ts'

/** What `::principles` and `::glossary` set out; the same on every page of an edition, so made once. */
export type Inserts = Pick<Setting, 'principles' | 'glossary'>

/** The inserts of an edition. */
export function insertsOf(edition: Edition): Inserts {
  return { principles: principlesOf(edition), glossary: glossaryOf(edition) }
}

/** The toolkit's principles as `::principles` sets them out. */
function principlesOf(edition: Edition): ShownPrinciple[] {
  const home = resourceOf(edition, edition.principlesIn)
  return (home?.principles ?? []).map((core) => ({
    ...withTexts(core, `core.${core.id}`, home),
    instrumental: core.instrumental.map((below) => withTexts(below, `core.${core.id}.instrumental.${below.id}`, home)),
  }))
}

/** The toolkit's terms as `::glossary` sets them out: in the order of the alphabet of the edition's language. */
export function glossaryOf(edition: Edition): ShownTerm[] {
  const home = resourceOf(edition, edition.glossaryIn)
  const { compare } = new Intl.Collator(edition.locale)
  return (home?.terms ?? []).map((term) => shownTerm(term, home)).sort((a, b) => compare(a.term, b.term) || (a.id < b.id ? -1 : 1))
}

function withTexts({ id, title }: CorePrinciple | InstrumentalPrinciple, unit: string, home: EditionResource | undefined): ShownPrinciple {
  const trees = home?.prose ?? {}
  return { id, title, meaning: proseOf(trees, `${unit}.meaning`), why: proseOf(trees, `${unit}.why`), instrumental: [] }
}

function shownTerm({ id, term, abbreviation, explained, see = [] }: Term, home: EditionResource | undefined): ShownTerm {
  return {
    id,
    term,
    ...(abbreviation !== undefined && { abbreviation }),
    ...(explained !== undefined && { explained }),
    definition: proseOf(home?.prose ?? {}, `terms.${id}.definition`),
    see: see.map((related) => `${home?.id}#${related}`),
  }
}

function resourceOf(edition: Edition, id: string | undefined): EditionResource | undefined {
  return edition.resources.find((resource) => resource.id === id)
}

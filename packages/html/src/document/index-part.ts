import { useId } from '../tree/links.ts'
import { claimId, type PageRecord, type Setting, type ShownTerm } from '../tree/setting.ts'
import type { IndexEntryView } from './document-views.ts'
import type { DocumentContext, Part } from './part.ts'

/**
 * An index of the terms that the document uses, with the pages; none where it marks no terms. It is drawn after all that uses them. `pages` are
 * the records of what is in it, where that is more than one.
 */
export function indexParts(
  { setting }: Pick<DocumentContext, 'setting'>,
  pages: readonly IndexedPages[] = [{ ...setting.record, prefix: '' }],
): Part[] {
  const used = setting.glossary.filter(({ id }) => pages.some(({ termUses }) => termUses.has(id)))
  if (used.length === 0) return []
  const draw = () => ({ entries: used.map((term) => entryOf(term, pages, setting)) })
  return [{ id: '_index', title: setting.say('index'), listed: 'title', template: 'document/index', draw }]
}

/** What an index knows of a resource: its uses of terms, its ids, and what stands before each of them where there are several resources. */
export type IndexedPages = Pick<PageRecord, 'termUses' | 'ids'> & { prefix: string }

/** The glossary's own entry counts as a place, where this document has the glossary. */
function entryOf({ id, term, abbreviation }: ShownTerm, pages: readonly IndexedPages[], { say, record }: Setting): IndexEntryView {
  const places = pages.flatMap(({ termUses, ids, prefix }) => {
    const uses = Array.from({ length: termUses.get(id) ?? 0 }, (_, index) => useId(id, index + 1))
    return (ids.has(id) ? [...uses, id] : uses).map((place) => prefix + place)
  })
  return {
    id: claimId(record, `_index.${id}`) ?? id,
    term,
    abbreviation,
    places: places.map((place, index) => ({ id: place, label: say('index.place', { term, number: index + 1 }) })),
  }
}

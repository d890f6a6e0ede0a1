import { useId } from '../tree/links.ts'
import { claimId, type Setting, type ShownTerm } from '../tree/setting.ts'
import type { IndexEntryView } from './document-views.ts'
import type { DocumentContext, Part } from './part.ts'

/** An index of the terms that the document uses, with the pages; none where it marks no terms. It is drawn after all that uses them. */
export function indexParts({ setting }: DocumentContext): Part[] {
  const used = setting.glossary.filter(({ id }) => setting.record.termUses.has(id))
  if (used.length === 0) return []
  const draw = () => ({ entries: used.map((term) => entryOf(term, setting)) })
  return [{ id: '_index', title: setting.say('index'), listed: 'title', template: 'document/index', draw }]
}

/** The glossary's own entry counts as a place, where this document has the glossary. */
function entryOf({ id, term, abbreviation }: ShownTerm, { say, record }: Setting): IndexEntryView {
  const uses = Array.from({ length: record.termUses.get(id) ?? 0 }, (_, index) => useId(id, index + 1))
  const places = record.ids.has(id) ? [...uses, id] : uses
  return {
    id: claimId(record, `_index.${id}`) ?? id,
    term,
    abbreviation,
    places: places.map((place, index) => ({ id: place, label: say('index.place', { term, number: index + 1 }) })),
  }
}

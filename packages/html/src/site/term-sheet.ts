import { bodyOf } from '../content/texts.ts'
import type { Markup } from '../templates/fill-template.ts'
import type { Setting } from '../tree/setting.ts'

/** A term that the page uses, with its definition. */
export interface SheetEntry {
  /** The id that uses of the term on this page lead to. */
  id: string
  term: string
  abbreviation: string | undefined
  definition: Markup
  /** Link to its place in the glossary. */
  glossary: string
  /** Link back to its first use on this page. */
  back: string
}

/** The terms used on a page, in the order of first use. Make it after everything else on the page is drawn. */
export function termSheet(setting: Setting): SheetEntry[] {
  const direct: Setting = { ...setting, terms: 'direct' }
  return [...setting.record.terms].flatMap((id) => {
    const term = setting.glossary.find((candidate) => candidate.id === id)
    const { href } = setting.follow(setting.termReference(id))
    if (term === undefined || href === undefined) return []
    const { abbreviation, definition } = term
    return [{ id: `_term.${id}`, term: term.term, abbreviation, definition: bodyOf(definition, direct), glossary: href, back: `#_use.${id}` }]
  })
}

import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import type { CatalogueEntry, ReadCatalogue } from '../catalogue.ts'
import type { UsableText } from '../localise/localise-resource.ts'
import { stateOf } from '../merge/state-of.ts'
import type { Unit } from '../units/unit.ts'
import { checkTranslation } from './check-translation.ts'

/** What translations of one language are held against. */
export interface CheckContext {
  locale: LocaleCode
  /** The forms in which the terms of the toolkit may appear in this language, by term id. */
  terms: ReadonlyMap<string, readonly string[]>
  /** The plural categories of the language, as the toolkit states them; CLDR’s where absent. */
  plurals?: readonly string[] | undefined
}

/** The translations that can be shown, and what was found about all of them. */
export interface CheckedCatalogue {
  usable: ReadonlyMap<string, UsableText>
  diagnostics: Diagnostic[]
}

/**
 * Checks every translation that would be shown: one that was made for the very text that its unit has. One with an error is left out of
 * `usable`, so that readers see the source text; a warning leaves it in, and is silent where a translator’s comment says `accepted: <code>`.
 */
export function checkCatalogue(
  units: readonly Unit[],
  catalogue: Pick<ReadCatalogue, 'entries' | 'placeOf'>,
  context: CheckContext,
): CheckedCatalogue {
  const entries = new Map(catalogue.entries.filter(({ obsolete }) => !obsolete).map((entry) => [entry.unit, entry]))
  const usable = new Map<string, UsableText>()
  const diagnostics: Diagnostic[] = []
  for (const unit of units) {
    const entry = entries.get(unit.id)
    if (entry === undefined || stateOf(unit, entry) !== 'translated') continue
    const checked = checkTranslation(unit, entry.translation, { ...context, placeAt: (start, end) => catalogue.placeOf(unit.id, start, end) })
    diagnostics.push(...checked.diagnostics.filter((diagnostic) => !isAccepted(diagnostic, entry)))
    if (checked.value !== undefined) usable.set(unit.id, checked.value)
  }
  return { usable, diagnostics }
}

/** Whoever has looked at a warning says so at the entry, so that the next one stands out. Errors cannot be accepted. */
function isAccepted({ severity, code }: Diagnostic, { notes }: CatalogueEntry): boolean {
  return severity !== 'error' && notes.some((note) => /^accepted:/.test(note) && note.split(/[\s,:]+/).includes(code))
}

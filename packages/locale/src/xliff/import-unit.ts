import { codes, replaceControlCharacters } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import type { CatalogueEntry } from '../catalogue.ts'
import { NOT_REVIEWED } from '../po/read-entry.ts'
import type { Unit } from '../units/unit.ts'
import type { FoundUnit } from './read-unit.ts'
import { type XliffState, xliffStateOf } from './xliff-state.ts'

/** What becomes of the entry of a unit: the very same where a file has nothing new to say of it. */
export type ImportedUnit = { entry: CatalogueEntry; reason?: string } | { refusal: Diagnostic }

/**
 * Decides what a file changes of one unit. It is a merge of three: what was exported, what came back, and what the catalogue says today.
 * Only what was changed on the way is taken, so that a file does not undo what others have done to the catalogue meanwhile.
 */
export function importUnit(found: FoundUnit, unit: Unit, entry: CatalogueEntry): ImportedUnit {
  const isNews = found.target !== '' && (isTouched(found) || entry.translation === '')
  if (!isNews) return { entry: addNotes(entry, found.notes) }
  const refusal = findRefusal(found, unit, entry)
  if (refusal !== undefined) return { refusal }
  const isOfToday = found.source === unit.text
  const taken = isOfToday ? takeTarget(found, entry) : takeOlder(found, entry)
  const reason = isOfToday ? 'it is marked as not finished, so it is stale' : 'its source text has changed since, so it is stale'
  return { entry: addNotes(taken, found.notes), ...(taken !== entry && taken.stale && { reason }) }
}

/** Whether somebody has worked on it since it was exported. */
function isTouched(found: FoundUnit): boolean {
  const { state, isDoubted, exported } = found
  return isRewritten(found) || isDoubted || (state !== undefined && state !== exported.state)
}

function isRewritten({ target, exported }: FoundUnit): boolean {
  return digestOf(target) !== exported.target
}

/**
 * What somebody says of the state. Tools that leave states alone, as OmegaT does, hand a new text back with the state that the old one
 * had, which says nothing of the new one.
 */
function claimOf(found: FoundUnit): XliffState | undefined {
  if (found.isDoubted) return 'initial'
  return isRewritten(found) && found.state === found.exported.state ? undefined : found.state
}

function findRefusal({ source, target, exported, place }: FoundUnit, unit: Unit, entry: CatalogueEntry): Diagnostic | undefined {
  const params = { unit: unit.id }
  const isOfToday = source === unit.text
  if (!isOfToday && exported.source !== undefined && exported.source !== digestOf(source)) return codes.xliffSourceAltered.at(place, params)
  if (target === entry.translation) return undefined
  const isTranslated = entry.translation !== '' && !entry.stale
  if (!isOfToday && (isTranslated || exported.source === undefined)) return codes.xliffSourceChanged.at(place, params)
  const hasMoved = exported.target !== undefined && exported.target !== digestOf(entry.translation)
  return entry.translation !== '' && hasMoved ? codes.xliffConflict.at(place, params) : undefined
}

function takeTarget(found: FoundUnit, entry: CatalogueEntry): CatalogueEntry {
  const { target: translation } = found
  const claim = claimOf(found)
  const isSame = translation === entry.translation
  if (isSame && (claim === undefined || claim === xliffStateOf(entry))) return entry
  const { previous: _previous, ...rest } = entry
  if (claim !== 'initial') return { ...rest, translation, stale: false, reviewed: claim === 'reviewed' }
  return isSame ? { ...entry, stale: true, reviewed: false } : { ...rest, translation, stale: true, reviewed: false }
}

/** Of a translation that was made from an earlier source text, while there is none of today’s. What a draft was made from, nobody knows. */
function takeOlder(found: FoundUnit, entry: CatalogueEntry): CatalogueEntry {
  const { source, target: translation } = found
  if (translation === entry.translation) return entry
  const { previous: _previous, ...rest } = entry
  const known = claimOf(found) === 'initial' ? {} : { previous: source }
  return { ...rest, translation, stale: true, ...known, reviewed: false }
}

/** Notes are added and never taken away; in a catalogue each line of one is a comment of its own. */
function addNotes(entry: CatalogueEntry, notes: readonly string[]): CatalogueEntry {
  const known = new Set([...linesOf(entry.notes), '', NOT_REVIEWED])
  const added = linesOf(notes).filter((line) => !known.has(line))
  return added.length === 0 ? entry : { ...entry, notes: [...entry.notes, ...new Set(added)] }
}

function linesOf(notes: readonly string[]): string[] {
  return notes.flatMap((note) => note.split(/\r\n|\n|\r/)).map((line) => replaceControlCharacters(line).trim())
}

import { cataloguePath } from '@ai-toolkit/edition'
import { pagePath } from '@ai-toolkit/html'
import { type CatalogueEntry, mergeCatalogue, readCatalogue, resourceUnits, stateOf, type Unit } from '@ai-toolkit/locale'
import type { Edition, EditionResource, LocaleCode } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import { addressOf, type Note, type Pin } from './list-notes.ts'

/** What of a resource is not shown in a language: never translated, translated from another text, or translated with a fault. */
export function listTranslationNotes(
  edition: Edition,
  tree: SourceTree,
  resource: EditionResource,
  localised: EditionResource,
  locale: LocaleCode,
): Note[] {
  const units = resourceUnits(resource)
  const entries = entriesOf(units, tree, resource.id, locale)
  const untranslated = new Set(localised.translation?.untranslated)
  const homes = homesOf(edition, resource)
  return units.filter(({ id }) => untranslated.has(id)).map((unit) => ({ ...describe(unit, entries.get(unit.id)), ...homes(unit.id, locale) }))
}

function entriesOf(units: readonly Unit[], tree: SourceTree, resource: string, locale: LocaleCode): Map<string, CatalogueEntry> {
  const path = cataloguePath(resource, locale)
  const text = tree.get(path)?.text
  if (text === undefined) return new Map()
  const { catalogue } = mergeCatalogue(readCatalogue({ path, text }, locale).value, units, { locale, wordingOnly: new Set() })
  return new Map(catalogue.entries.map((entry) => [entry.unit, entry]))
}

function describe(unit: Unit, entry: CatalogueEntry | undefined): Pick<Note, 'kind' | 'text' | 'code'> {
  const state = stateOf(unit, entry)
  if (state === 'missing') return { kind: 'missing', text: 'This has no translation yet.', code: unit.id }
  if (state === 'stale') return { kind: 'stale', text: `Translated from another text: ${entry?.translation}`, code: unit.id }
  return { kind: 'faulty', text: `Not shown, as something is wrong with it: ${entry?.translation}`, code: unit.id }
}

/** Where the words of a unit are shown: at the block of a chapter that holds it, or at the last anchor that its id names. */
function homesOf(edition: Edition, resource: EditionResource): (unit: string, locale: LocaleCode) => { page: string; pin: Pin } {
  const blocks = new Map<string, { chapter: string; block: number }>()
  for (const { id: chapter, blocks: all } of resource.chapters)
    for (const [block, node] of all.entries()) for (const unit of unitsWithin(node)) blocks.set(unit, { chapter, block })
  return (unit, locale) => {
    const home = blocks.get(unit)
    if (home !== undefined) return { page: addressOf(locale, pagePath(resource.id, home.chapter)), pin: { block: home.block } }
    const anchor = unit
      .split('.')
      .map((step) => edition.anchors[`${resource.id}#${step}`])
      .findLast((found) => found !== undefined)
    return {
      page: addressOf(locale, pagePath(resource.id, anchor?.chapter)),
      pin: anchor?.id === undefined || anchor.id === anchor.chapter ? {} : { id: anchor.id },
    }
  }
}

function* unitsWithin(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return
  if ('unit' in node && typeof node.unit === 'string') yield node.unit
  for (const child of Object.values(node)) yield* unitsWithin(child)
}

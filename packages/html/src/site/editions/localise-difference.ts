import type { Edition, EditionChange, EditionDifference, PartDifference } from '@ai-toolkit/model'
import { mark } from '../../untranslated/marks.ts'

/** A change as it is read in the language of a site. */
export interface LocalChange extends EditionChange {
  /** The language of its words, where it is not that of the site. */
  language?: string
}

/** A part with its changes in the language of a site, and those that happened to its translation only. */
export interface LocalPart extends PartDifference {
  changes: LocalChange[]
  translated: EditionChange[]
}

/**
 * What changed, in the words of a site’s language. Which changes there are, and of what class, says the language that the toolkit is written
 * in; texts that the other language does not have stay, marked. What differs in the translation alone is listed apart.
 * @param edition the later edition in the language of the site
 */
export function localiseDifference(source: EditionDifference, local: EditionDifference | undefined, edition: Edition): LocalPart[] {
  if (source.locale === edition.locale) return source.parts.map((part) => ({ ...part, translated: [] }))
  const ids = [...new Set([...source.parts, ...(local?.parts ?? [])].map(({ resource }) => resource))]
  return ids.flatMap((id) => joinParts({ source: find(source, id), local: find(local, id), names: namesIn(edition, id, source.locale) }))
}

function find(difference: EditionDifference | undefined, id: string | undefined): PartDifference | undefined {
  return difference?.parts.find(({ resource }) => resource === id)
}

/** What a part’s texts are called in the language of the site, and which of them it lacks. */
interface LocalNames {
  /** That of the source. */
  language: string
  anchors: Edition['anchors']
  untranslated: readonly string[]
}

function namesIn(edition: Edition, resource: string | undefined, language: string): LocalNames {
  const { translation } = edition.resources.find(({ id }) => id === resource) ?? edition
  return { language, anchors: edition.anchors, untranslated: translation?.untranslated ?? [] }
}

interface BothParts {
  source: PartDifference | undefined
  local: PartDifference | undefined
  names: LocalNames
}

function joinParts({ source, local, names }: BothParts): LocalPart[] {
  const head = local ?? source
  if (head === undefined) return []
  const known = Map.groupBy(local?.changes ?? [], nameOf)
  const changes = (source?.changes ?? []).map((change) => inWordsOf(known.get(nameOf(change))?.shift(), change, names))
  const touched = new Set(changes.map(({ unit }) => unit))
  const translated = [...known.values()].flat().filter(({ kind, unit }) => textual.has(kind) && !touched.has(unit))
  if (changes.length === 0 && translated.length === 0) return []
  const title = titleAt(head.resource, names) ?? (local === undefined ? mark(head.title, names.language) : head.title)
  return [{ ...head, step: source?.step ?? 'patch', title, changes, translated }]
}

/** Where other words stand for the same text; whatever came or went has done so in the source. */
const textual: ReadonlySet<EditionChange['kind']> = new Set(['reworded', 'retitled', 'relabelled'])

/** Rules differ where a translation was corrected otherwise than the text; what changed is the same. */
function nameOf({ unit, item, kind }: EditionChange): string {
  return `${item} ${unit} ${kind}`
}

function inWordsOf(local: EditionChange | undefined, change: EditionChange, names: LocalNames): LocalChange {
  const own = titled.has(change.item) ? titleAt(change.anchor, names) : undefined
  if (local === undefined) {
    const { title, within } = change
    const { language } = names
    const around = within === undefined ? undefined : (titleAround(change, names) ?? mark(within, language))
    return { ...change, title: own ?? mark(title, language), ...(around !== undefined && { within: around }), language }
  }
  const { title, within, words } = local
  const isForeign = names.untranslated.some((unit) => unit === change.unit || unit.startsWith(`${change.unit}/`))
  return {
    ...change,
    title: own ?? title,
    ...(within !== undefined && { within }),
    ...(words !== undefined && { words }),
    ...(isForeign && { language: names.language }),
  }
}

/** What is called as its place is: passages are called after the heading that they stand under. */
const titled: ReadonlySet<EditionChange['item']> = new Set(['passage', 'heading', 'chapter', 'section', 'question'])

/** Passages and headings stand in chapters. */
function titleAround({ item, anchor = '' }: EditionChange, names: LocalNames): string | undefined {
  const chapter = Object.hasOwn(names.anchors, anchor) ? names.anchors[anchor]?.chapter : undefined
  return item === 'passage' || item === 'heading' ? titleAt(`${anchor.split('#')[0]}#${chapter}`, names) : undefined
}

/** As the edition names the place, marked where it does so in another language. */
function titleAt(reference: string | undefined, { anchors }: LocalNames): string | undefined {
  return reference !== undefined && Object.hasOwn(anchors, reference) ? anchors[reference]?.title : undefined
}

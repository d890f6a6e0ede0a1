import type { DataPath } from '@ai-toolkit/data'
import { writeProse } from '@ai-toolkit/guide'
import type { Block, Chapter, EditionFigure, EditionResource, Inline, LocaleCode, Term } from '@ai-toolkit/model'
import { changeWords, withWords } from '../units/block-units.ts'
import { findFigureWords, replaceFigureWords } from '../units/figure-words.ts'
import { formUnits, lineUnits, stringsIn } from '../units/line-units.ts'
import { figureUnitId } from '../units/resource-units.ts'
import { unitIdOf } from '../units/unit-id.ts'
import type { NamedString } from '../units/walk-schema.ts'
import { type Copies, setAt } from './set-at.ts'

/** A translation that passed its checks. */
export interface UsableText {
  /** As the catalogue has it. */
  text: string
  /** What it reads as, where the unit is Markdown. */
  inlines?: readonly Inline[]
}

/** Usable translations by unit id. */
export type UsableTexts = ReadonlyMap<string, UsableText>

/** Something in another language, and the units that are not: they stay in the source language. */
export interface Localised<T> {
  value: T
  untranslated: string[]
}

/**
 * A resource in another language: a copy in which nothing but words differs, and which shares with it what has none. Where a unit has no usable
 * translation its source text stays; blocks among these say in `lang` that they are in the language `source`.
 */
export function localiseResource(resource: EditionResource, texts: UsableTexts, source: LocaleCode): Localised<EditionResource> {
  const copies: Copies = new Set()
  const strings = stringsIn(resource)
  const value = { ...resource }
  const untranslated = localiseLines(value, lineUnits(resource, strings), { texts, copies })
  const words = { texts, source, untranslated }
  value.prose = localiseProse(resource.prose, words)
  value.chapters = value.chapters.map((chapter) => localiseChapter(chapter, words))
  value.figures = value.figures.map((figure) => localiseFigure(figure, words))
  if (value.terms !== undefined) value.terms = localiseForms(value.terms, resource, texts)
  rewriteProse(value, strings, copies)
  return { value, untranslated }
}

/** Puts translated lines where their source texts stood; gives the units that have none. */
export function localiseLines(
  value: object,
  units: Iterable<{ id: string; path: DataPath }>,
  { texts, copies }: { texts: UsableTexts; copies: Copies },
): string[] {
  const untranslated: string[] = []
  for (const { id, path } of units) {
    const found = texts.get(id)
    if (found === undefined) untranslated.push(id)
    else setAt(value, path, found.text, copies)
  }
  return untranslated
}

/** What trees are localised with; units that have no translation are added to `untranslated`. */
export interface TreeWords {
  texts: UsableTexts
  source: LocaleCode
  untranslated: string[]
}

/** The trees of text fields with translated words. */
export function localiseProse(prose: Readonly<Record<string, Block[]>>, words: TreeWords): Record<string, Block[]> {
  return Object.fromEntries(Object.entries(prose).map(([unit, blocks]) => [unit, localiseTree(blocks, words)]))
}

function localiseChapter(chapter: Chapter, words: TreeWords): Chapter {
  return {
    ...chapter,
    blocks: localiseTree(chapter.blocks, words),
    footnotes: chapter.footnotes.map((footnote) => ({ ...footnote, children: localiseTree(footnote.children, words) })),
  }
}

function localiseTree(blocks: readonly Block[], { texts, source, untranslated }: TreeWords): Block[] {
  return changeWords(blocks, (node, unit) => {
    const inlines = texts.get(unit)?.inlines
    if (inlines !== undefined) return withWords(node, inlines)
    untranslated.push(unit)
    return { ...node, lang: source }
  })
}

function localiseFigure(figure: EditionFigure, { texts, untranslated }: TreeWords): EditionFigure {
  if (figure.mediaType !== 'image/svg+xml') return figure
  const ids = findFigureWords(figure.data).map((_, index) => figureUnitId(figure.id, index))
  untranslated.push(...ids.filter((id) => !texts.has(id)))
  const words = ids.map((id) => texts.get(id)?.text)
  return { ...figure, data: replaceFigureWords(figure.data, words) }
}

/** Without a translation a term has no other forms than itself: those of the source language say nothing here. */
function localiseForms(terms: readonly Term[], source: EditionResource, texts: UsableTexts): Term[] {
  const ids = [...formUnits(source)].map(({ id }) => id)
  return terms.map((term, index) => {
    const forms = texts
      .get(ids[index] ?? '')
      ?.text.split(';')
      .map((form) => form.trim())
    return withForms(term, forms ?? [])
  })
}

function withForms(term: Term, forms: readonly string[]): Term {
  const others = [...new Set(forms)].filter((form) => form !== '' && form !== term.term)
  if (others.length > 0) return { ...term, forms: others }
  const { forms: _forms, ...rest } = term
  return rest
}

/** Text fields also stand in the edition as Markdown, for programs that read no trees. */
function rewriteProse(value: EditionResource, strings: readonly NamedString[], copies: Copies): void {
  for (const { path, kind } of strings) {
    if (kind !== 'Prose') continue
    const blocks = value.prose[proseIdOf(value, path)]
    if (blocks !== undefined) setAt(value, path, writeProse(blocks), copies)
  }
}

/** Under which key a text field has its tree. */
function proseIdOf(value: EditionResource, path: DataPath): string {
  if (path[0] === 'principles') return unitIdOf({ core: value.principles }, ['core', ...path.slice(1)])
  return path[0] === 'questionnaire' ? unitIdOf(value.questionnaire, path.slice(1)) : unitIdOf(value, path)
}

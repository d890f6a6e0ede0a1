import type { DataPath } from '@ai-toolkit/data'
import { writeProse } from '@ai-toolkit/guide'
import type { Block, EditionFigure, EditionResource, Inline, LocaleCode, Term } from '@ai-toolkit/model'
import { type WordyUnit, wordyNodes } from '../units/block-units.ts'
import { findFigureWords, replaceFigureWords } from '../units/figure-words.ts'
import { formUnits, lineUnits } from '../units/line-units.ts'
import { figureUnitId } from '../units/resource-units.ts'
import { unitIdOf } from '../units/unit-id.ts'
import { walkSchema } from '../units/walk-schema.ts'
import { setAt } from './set-at.ts'

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
 * A resource in another language: a copy in which nothing but words differs. Where a unit has no usable translation its source text
 * stays; blocks among these say in `lang` that they are in the language `source`.
 */
export function localiseResource(resource: EditionResource, texts: UsableTexts, source: LocaleCode): Localised<EditionResource> {
  const value = structuredClone(resource)
  const untranslated = [
    ...localiseLines(value, lineUnits(resource), texts),
    ...localiseTrees(treesOf(value), texts, source),
    ...value.figures.flatMap((figure) => localiseFigure(figure, texts)),
  ]
  localiseForms(value, resource, texts)
  rewriteProse(value)
  return { value, untranslated }
}

/** Puts translated lines where their source texts stood; gives the units that have none. */
export function localiseLines(value: object, units: Iterable<{ id: string; path: DataPath }>, texts: UsableTexts): string[] {
  const untranslated: string[] = []
  for (const { id, path } of units) {
    const found = texts.get(id)
    if (found === undefined) untranslated.push(id)
    else setAt(value, path, found.text)
  }
  return untranslated
}

/** Puts translated words into the blocks of trees; gives the units that have none. */
export function localiseTrees(trees: readonly Block[][], texts: UsableTexts, source: LocaleCode): string[] {
  const untranslated: string[] = []
  for (const unit of trees.flatMap((tree) => [...wordyNodes(tree)])) {
    const inlines = texts.get(unit.id)?.inlines
    if (inlines === undefined) untranslated.push(unit.id)
    replaceWords(unit, inlines, source)
  }
  return untranslated
}

function replaceWords({ node }: WordyUnit, inlines: readonly Inline[] | undefined, source: LocaleCode): void {
  if (inlines === undefined) node.lang = source
  else if (node.type === 'box') node.title = [...inlines]
  else node.children = [...inlines]
}

function treesOf({ prose, chapters }: EditionResource): Block[][] {
  return [...Object.values(prose), ...chapters.flatMap(({ blocks, footnotes }) => [blocks, ...footnotes.map(({ children }) => children)])]
}

function localiseFigure(figure: EditionFigure, texts: UsableTexts): string[] {
  if (figure.mediaType !== 'image/svg+xml') return []
  const ids = findFigureWords(figure.data).map((_, index) => figureUnitId(figure.id, index))
  figure.data = replaceFigureWords(
    figure.data,
    ids.map((id) => texts.get(id)?.text),
  )
  return ids.filter((id) => !texts.has(id))
}

/** Without a translation a term has no other forms than itself: those of the source language say nothing here. */
function localiseForms(value: EditionResource, source: EditionResource, texts: UsableTexts): void {
  for (const { id, path } of formUnits(source)) {
    const forms = texts
      .get(id)
      ?.text.split(';')
      .map((form) => form.trim())
    const term = value.terms?.[Number(path[1])]
    if (term !== undefined) setForms(term, forms ?? [])
  }
}

function setForms(term: Term, forms: readonly string[]): void {
  const others = [...new Set(forms)].filter((form) => form !== '' && form !== term.term)
  if (others.length > 0) term.forms = others
  else delete term.forms
}

/** Text fields also stand in the edition as Markdown, for programs that read no trees. */
function rewriteProse(value: EditionResource): void {
  for (const { path, kind } of walkSchema(value, 'edition.schema.json#/$defs/EditionResource')) {
    if (kind !== 'Prose') continue
    const blocks = value.prose[proseIdOf(value, path)]
    if (blocks !== undefined) setAt(value, path, writeProse(blocks))
  }
}

/** Under which key a text field has its tree. */
function proseIdOf(value: EditionResource, path: DataPath): string {
  if (path[0] === 'principles') return unitIdOf({ core: value.principles }, ['core', ...path.slice(1)])
  return path[0] === 'questionnaire' ? unitIdOf(value.questionnaire, path.slice(1)) : unitIdOf(value, path)
}

import { parseData, type TextFile } from '@ai-toolkit/data'
import { type Checked, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import {
  describeLocale,
  isPseudoLocale,
  localiseEdition,
  readCatalogue,
  resourceUnits,
  skeletonOf,
  toolkitUnits,
  translatedTerms,
  translatePart,
  type Unit,
} from '@ai-toolkit/locale'
import type { Diagnostic, Edition, EditionResource, LocaleCode, LocaleData } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import { deepFreeze } from '../freeze-edition.ts'
import { type Memory, noMemory } from '../memory.ts'
import { checkParity } from './check-parity.ts'
import { localesFolder } from './read-locales.ts'

/** Of a published text, this share of units must be translated (percent), where toolkit.yaml says nothing else. */
const defaultDraftBelow = 95

/**
 * The edition in each of its other languages, or in those `wanted`; in a language made for tests where it is wanted, whether or not the
 * toolkit lists it. A faulty translation is a finding and its unit stays in the source language, so there is an edition in every language
 * whatever its catalogues are like; none only where it would differ from its source in more than words.
 */
export function compileLocales(tree: SourceTree, source: Edition, wanted?: readonly LocaleCode[], memory: Memory = noMemory): Checked<Edition[]> {
  const own = memory.recall('units of the toolkit', [source], () => toolkitUnits(source))
  const units = { toolkitUnits: own, resourceUnits: unitsByResource(source, memory) }
  const work: Work = { tree, source, memory, draftBelow: demandOf(tree), skeletonOfSource: onceEach(skeletonOf), ...units }
  const languages = listLanguages(source, wanted).filter(({ locale }) => locale !== source.locale)
  const compiled = languages.filter(({ locale }) => wanted === undefined || wanted.includes(locale)).map((language) => compileLocale(work, language))
  return { value: compiled.flatMap(({ value }) => value ?? []), diagnostics: compiled.flatMap(({ diagnostics }) => diagnostics) }
}

/** What all languages are made from. */
interface Work {
  tree: SourceTree
  source: Edition
  memory: Memory
  draftBelow: number
  toolkitUnits: readonly Unit[]
  /** By resource id. */
  resourceUnits: ReadonlyMap<string, readonly Unit[]>
  skeletonOfSource: (resource: EditionResource) => object
}

/** The same function, which works out once what it gives for a value, for as long as one run lasts. */
function onceEach<Value, Result>(make: (value: Value) => Result): (value: Value) => Result {
  const made = new Map<Value, Result>()
  return (value) => {
    const result = made.get(value) ?? make(value)
    made.set(value, result)
    return result
  }
}

/** Those of the edition, and those made for tests that are wanted beside them. */
function listLanguages({ locale, locales = [describeLocale(locale)] }: Edition, wanted: readonly LocaleCode[] = []): LocaleData[] {
  const extra = [...new Set(wanted)].filter((tag) => isPseudoLocale(tag) && !locales.some((language) => language.locale === tag))
  return [...locales, ...extra.map(describeLocale)]
}

function unitsByResource({ resources }: Edition, { recall }: Memory): Work['resourceUnits'] {
  return new Map(resources.map((resource) => [resource.id, recall(`units of ${resource.id}`, [resource], () => resourceUnits(resource))]))
}

/** Where the catalogue of a resource stands, or that of the toolkit’s own texts. */
export function cataloguePath(resource: string | undefined, locale: LocaleCode): string {
  return resource === undefined ? `${localesFolder}/${locale}.po` : `${resource}/${localesFolder}/${locale}.po`
}

function compileLocale(work: Work, language: LocaleData): Checked<Edition> {
  const { tree, source, draftBelow, memory, skeletonOfSource } = work
  const { locale, plurals } = language
  const fileOf = (resource: string | undefined) => textFile(tree, cataloguePath(resource, locale))
  const recall: Memory['recall'] = (name, inputs, make) => memory.recall(`${locale}: ${name}`, inputs, make)
  // That of the glossary is read for its terms, which all others need, and then for itself.
  const glossary = source.glossaryIn === undefined ? undefined : fileOf(source.glossaryIn)
  const readGlossary = onceEach((file: TextFile) => readCatalogue(file, locale))
  const terms = recall('terms', [glossary?.text], () => translatedTerms(glossary && readGlossary(glossary).value))
  const translate = (resource: string | undefined, units: readonly Unit[]) => {
    const file = glossary !== undefined && resource === source.glossaryIn ? glossary : fileOf(resource)
    const read = file !== undefined && file === glossary ? readGlossary : readCatalogue
    return recall(`catalogue of ${resource}`, [units, file?.text, terms, plurals?.join(' '), draftBelow], () =>
      translatePart(units, file, { locale, terms, plurals, draftBelow }, read),
    )
  }
  const toolkit = translate(undefined, work.toolkitUnits)
  const resources = new Map([...work.resourceUnits].map(([id, units]) => [id, translate(id, units)]))
  const parts = new Map([...resources].map(([id, { part }]) => [id, part]))
  const edition = localiseEdition(
    { ...source, locales: listLanguages(source, [locale]) },
    { locale, toolkit: toolkit.part, resources: parts },
    recall,
  )
  const faults = checkParity(source, edition, wholeFile(cataloguePath(undefined, locale)), { recall, skeletonOfSource })
  const diagnostics: Diagnostic[] = [...toolkit.diagnostics, ...[...resources.values()].flatMap((made) => made.diagnostics), ...faults]
  return { value: hasErrors(faults) ? undefined : deepFreeze(edition), diagnostics }
}

function textFile(tree: SourceTree, path: string): TextFile | undefined {
  const text = tree.get(path)?.text
  return text === undefined ? undefined : { path, text }
}

/** Toolkit.yaml was checked when the edition was compiled from it; what it demands of translations is no part of what is published. */
function demandOf(tree: SourceTree): number {
  const file = textFile(tree, 'toolkit.yaml')
  return (file && parseData(file, 'toolkit').value?.value.translation?.draftBelow) ?? defaultDraftBelow
}

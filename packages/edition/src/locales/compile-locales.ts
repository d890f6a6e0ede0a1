import { parseData, type TextFile } from '@ai-toolkit/data'
import { type Checked, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import {
  describeLocale,
  isPseudoLocale,
  localiseEdition,
  readCatalogue,
  resourceUnits,
  skeletonOf,
  type TranslatedPart,
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
  const { languages, compile } = openLocales((path) => tree.get(path)?.text, source, wanted, memory)
  const compiled = languages.map(compile)
  return { value: compiled.flatMap(({ value }) => value ?? []), diagnostics: compiled.flatMap(({ diagnostics }) => diagnostics) }
}

/** The other languages of an edition, as those of `compileLocales`, for whoever has no use for all of them at once. */
export interface OpenLocales {
  /** In the order of the toolkit. */
  languages: readonly LocaleData[]
  /** The edition in one of these. Nobody else holds it, so it is gone when it is let go. */
  compile: (language: LocaleData) => Checked<Edition>
}

/** Opens the other languages of an edition. @param textOf the texts of toolkit.yaml and of catalogues, by path under content/ */
export function openLocales(textOf: Work['textOf'], source: Edition, wanted?: readonly LocaleCode[], memory: Memory = noMemory): OpenLocales {
  const languages = listLanguages(source, wanted).filter(({ locale }) => locale !== source.locale && (wanted?.includes(locale) ?? true))
  // Units are as large as the edition, and of no use before a language is compiled.
  let work: Work | undefined
  const compile = (language: LocaleData): Checked<Edition> => {
    work ??= openWork(textOf, source, memory)
    return compileLocale(work, language)
  }
  return { languages, compile }
}

function openWork(textOf: Work['textOf'], source: Edition, memory: Memory): Work {
  return {
    textOf,
    source,
    memory,
    draftBelow: demandOf(textOf),
    toolkitUnits: memory.recall('units of the toolkit', [source], () => toolkitUnits(source)),
    resourceUnits: unitsByResource(source, memory),
    skeletonOfSource: onceEach(skeletonOf),
  }
}

/** What all languages are made from. */
interface Work {
  textOf: (path: string) => string | undefined
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
  const { textOf, source, draftBelow, memory, skeletonOfSource } = work
  const { locale, plurals } = language
  const fileOf = (resource: string | undefined) => textFile(textOf, cataloguePath(resource, locale))
  const recall: Memory['recall'] = (name, inputs, make) => memory.recall(`${locale}: ${name}`, inputs, make)
  // That of the glossary is read for its terms, which all others need, and then for itself.
  const glossary = source.glossaryIn === undefined ? undefined : fileOf(source.glossaryIn)
  const readGlossary = onceEach((file: TextFile) => readCatalogue(file, locale))
  const terms = recall('terms', [glossary?.text], () => translatedTerms(glossary && readGlossary(glossary).value))
  const findings: Diagnostic[] = []
  const translate = (resource: string | undefined, units: readonly Unit[]): TranslatedPart => {
    const file = glossary !== undefined && resource === source.glossaryIn ? glossary : fileOf(resource)
    const read = file !== undefined && file === glossary ? readGlossary : readCatalogue
    const { part, diagnostics } = recall(`catalogue of ${resource}`, [units, file?.text, terms, plurals?.join(' '), draftBelow], () =>
      translatePart(units, file, { locale, terms, plurals, draftBelow }, read),
    )
    findings.push(...diagnostics)
    return part
  }
  const edition = localiseEdition(
    { ...source, locales: listLanguages(source, [locale]) },
    {
      locale,
      toolkit: translate(undefined, work.toolkitUnits),
      // Read one after the other: what was read of one is let go once its texts stand in the resource.
      ofResource: (id) => translate(id, work.resourceUnits.get(id) ?? []),
    },
    recall,
  )
  const faults = checkParity(source, edition, wholeFile(cataloguePath(undefined, locale)), { recall, skeletonOfSource })
  return { value: hasErrors(faults) ? undefined : deepFreeze(edition), diagnostics: [...findings, ...faults] }
}

function textFile(textOf: Work['textOf'], path: string): TextFile | undefined {
  const text = textOf(path)
  return text === undefined ? undefined : { path, text }
}

/** Toolkit.yaml was checked when the edition was compiled from it; what it demands of translations is no part of what is published. */
function demandOf(textOf: Work['textOf']): number {
  const file = textFile(textOf, 'toolkit.yaml')
  return (file && parseData(file, 'toolkit').value?.value.translation?.draftBelow) ?? defaultDraftBelow
}

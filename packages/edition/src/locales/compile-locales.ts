import { parseData } from '@ai-toolkit/data'
import { type Checked, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { localiseEdition, resourceUnits, toolkitUnits, translatedTerms, translatePart } from '@ai-toolkit/locale'
import type { Diagnostic, Edition, LocaleCode } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import { deepFreeze } from '../freeze-edition.ts'
import { checkParity } from './check-parity.ts'
import { localesFolder } from './read-locales.ts'

/** Of a published text, this share of units must be translated (percent), where toolkit.yaml says nothing else. */
const defaultDraftBelow = 95

/**
 * The edition in each of its other languages, or in those `wanted`. A faulty translation is a finding and its unit stays in the source
 * language, so there is an edition in every language whatever its catalogues are like; none only where it would differ from its source
 * in more than words.
 */
export function compileLocales(tree: SourceTree, source: Edition, wanted?: readonly LocaleCode[]): Checked<Edition[]> {
  const draftBelow = demandOf(tree)
  const locales = (source.locales ?? []).map(({ locale }) => locale).filter((locale) => locale !== source.locale)
  const compiled = locales
    .filter((locale) => wanted === undefined || wanted.includes(locale))
    .map((locale) => compileLocale(tree, source, { locale, draftBelow }))
  return { value: compiled.flatMap(({ value }) => value ?? []), diagnostics: compiled.flatMap(({ diagnostics }) => diagnostics) }
}

/** Where the catalogue of a resource stands, or that of the toolkit’s own texts. */
export function cataloguePath(resource: string | undefined, locale: LocaleCode): string {
  return resource === undefined ? `${localesFolder}/${locale}.po` : `${resource}/${localesFolder}/${locale}.po`
}

function compileLocale(tree: SourceTree, source: Edition, { locale, draftBelow }: { locale: LocaleCode; draftBelow: number }): Checked<Edition> {
  const fileOf = (resource: string | undefined) => textFile(tree, cataloguePath(resource, locale))
  const terms = source.glossaryIn === undefined ? new Map() : translatedTerms(fileOf(source.glossaryIn), locale)
  const translate = (resource: string | undefined, units: ReturnType<typeof toolkitUnits>) =>
    translatePart(units, fileOf(resource), { locale, terms, draftBelow })
  const toolkit = translate(undefined, toolkitUnits(source))
  const resources = new Map(source.resources.map((resource) => [resource.id, translate(resource.id, resourceUnits(resource))]))
  const parts = new Map([...resources].map(([id, { part }]) => [id, part]))
  const edition = localiseEdition(source, { locale, toolkit: toolkit.part, resources: parts })
  const faults = checkParity(source, edition, wholeFile(cataloguePath(undefined, locale)))
  const diagnostics: Diagnostic[] = [...toolkit.diagnostics, ...[...resources.values()].flatMap((made) => made.diagnostics), ...faults]
  return { value: hasErrors(faults) ? undefined : deepFreeze(edition), diagnostics }
}

function textFile(tree: SourceTree, path: string): { path: string; text: string } | undefined {
  const text = tree.get(path)?.text
  return text === undefined ? undefined : { path, text }
}

/** Toolkit.yaml was checked when the edition was compiled from it; what it demands of translations is no part of what is published. */
function demandOf(tree: SourceTree): number {
  const file = textFile(tree, 'toolkit.yaml')
  return (file && parseData(file, 'toolkit').value?.value.translation?.draftBelow) ?? defaultDraftBelow
}

import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { type ReadCatalogue, readCatalogue } from '@ai-toolkit/locale'
import type { Diagnostic, Edition, LocaleCode } from '@ai-toolkit/model'
import { readContent } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'
import { type CataloguePart, listCatalogueParts } from './catalogue-files.ts'

/** What translating works on: the toolkit as it is today, and the catalogues there are. */
export interface Translation {
  edition: Edition
  parts: CataloguePart[]
  /** The text of each file that findings may point into, by the path they name; catalogues among them. */
  sources: ReadonlyMap<string, string>
  diagnostics: Diagnostic[]
}

/** Reads the toolkit for translating. No value where the toolkit itself has errors: its units could not be told. */
export async function openTranslation(options: CallOptions): Promise<{ value: Translation | undefined } & Omit<Translation, 'edition' | 'parts'>> {
  const { content = 'content', templates = 'templates' } = options
  const [read, look] = await Promise.all([readContent(content, []), readLook(templates)])
  const diagnostics = [...read.diagnostics, ...look.diagnostics]
  const sources = new Map([...read.sources, ...look.sources])
  if (read.value === undefined || look.value === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics, sources }
  const parts = listCatalogueParts(read, look, { content, templates })
  return { value: { edition: read.value, parts, sources, diagnostics }, diagnostics, sources }
}

/** The languages named, or all that the toolkit lists beside its own; one that it does not list is a finding. */
export function chooseLocales(
  { edition }: Translation,
  named: readonly string[],
  options: CallOptions,
): { locales: LocaleCode[]; diagnostics: Diagnostic[] } {
  const known = (edition.locales ?? []).map(({ locale }) => locale).filter((locale) => locale !== edition.locale)
  const place = wholeFile(`${displayPath(userPath(options.content ?? 'content'))}/toolkit.yaml`)
  const unknown = named.filter((locale) => !known.includes(locale))
  return {
    locales: named.length === 0 ? known : named.filter((locale) => known.includes(locale)),
    diagnostics: unknown.map((locale) => codes.unknownLocale.at(place, { locale, known })),
  }
}

/** The catalogue of a part in a language; undefined where there is no file. */
export function openCatalogue(
  part: CataloguePart,
  locale: LocaleCode,
  sources: ReadonlyMap<string, string>,
): { file: string; text: string | undefined; catalogue: ReadCatalogue | undefined; diagnostics: Diagnostic[] } {
  const file = part.fileFor(locale)
  const text = sources.get(file)
  if (text === undefined) return { file, text, catalogue: undefined, diagnostics: [] }
  const { value, diagnostics } = readCatalogue({ path: file, text }, locale)
  return { file, text, catalogue: value, diagnostics }
}

/** The parts named, or all; one that the toolkit does not have is a finding. */
export function chooseParts(
  { parts }: Translation,
  names: readonly string[],
  options: CallOptions,
): { value: CataloguePart[]; diagnostics: Diagnostic[] } {
  const known = parts.map(({ name }) => name)
  const place = wholeFile(`${displayPath(userPath(options.content ?? 'content'))}/toolkit.yaml`)
  return {
    value: parts.filter(({ name }) => names.length === 0 || names.includes(name)),
    diagnostics: names.filter((name) => !known.includes(name)).map((name) => codes.unknownCatalogue.at(place, { name, known })),
  }
}

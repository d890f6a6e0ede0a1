import type { Checked } from '@ai-toolkit/diagnostics'
import { cataloguePath, type Memory, openLocales } from '@ai-toolkit/edition'
import type { Diagnostic, Edition, LocaleCode } from '@ai-toolkit/model'
import { type ContentInTurn, prefixPlaces } from './read-content.ts'

/** What the translations of content are made from. */
export interface Translating {
  /** The texts that findings may point into: catalogues are added in which something is found. */
  sources: Map<string, string>
  /** The bytes of the catalogues, all of them UTF-8, by path under the folder; those that were used are taken out. */
  catalogues: Map<string, Uint8Array>
  /** What stands before paths in findings. */
  prefix: string
  /** What was found before. */
  diagnostics: readonly Diagnostic[]
  locales?: readonly LocaleCode[] | undefined
  memory?: Memory | undefined
}

/** Opens the translations of an edition. The text of a catalogue is there while its language is compiled, and no longer. */
export function openTranslations(
  source: Edition | undefined,
  { sources, catalogues, prefix, diagnostics: before, locales, memory }: Translating,
): Pick<ContentInTurn, 'locales' | 'translate'> {
  const textOf = (path: string): string | undefined => decode(catalogues.get(path)) ?? sources.get(`${prefix}/${path}`)
  const showWhere = (diagnostics: readonly Diagnostic[]): void => {
    for (const file of filesIn(diagnostics)) {
      const text = textOf(file.slice(prefix.length + 1))
      if (text !== undefined) sources.set(file, text)
    }
  }
  showWhere(before)
  const { languages, compile } = source === undefined ? { languages: [], compile: notOpened } : openLocales(textOf, source, locales, memory)
  const waiting = new Map(languages.map((language) => [language.locale, language]))
  const translate = (locale: LocaleCode): Checked<Edition> => {
    const { value, diagnostics } = compile(waiting.get(locale) ?? notOpened())
    const findings = diagnostics.map((diagnostic) => prefixPlaces(diagnostic, prefix))
    showWhere(findings)
    waiting.delete(locale)
    for (const path of catalogues.keys()) if (`/${path}`.endsWith(`/${cataloguePath(undefined, locale)}`)) catalogues.delete(path)
    return { value, diagnostics: findings }
  }
  return { locales: [...waiting.keys()], translate }
}

/** Without byte order mark. */
function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes)
}

function filesIn(diagnostics: readonly Diagnostic[]): Set<string> {
  return new Set(diagnostics.flatMap(({ place, related = [] }) => [place.file, ...related.map((one) => one.place.file)]))
}

function notOpened(): never {
  throw new Error('The content was not opened in this language, or has been taken in it')
}

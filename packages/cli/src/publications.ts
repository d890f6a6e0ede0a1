import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { type Look, languageOf } from '@ai-toolkit/html'
import { isPseudoLocale } from '@ai-toolkit/locale'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import type { Content } from './read-content.ts'
import type { LookRead } from './read-look.ts'
import { displayPath, userPath } from './user-path.ts'

/** An edition in one language, with pages that look and speak so. */
export interface Publication {
  edition: Edition
  look: Look
}

/** The publications in the languages `wanted`, all of the toolkit’s where absent; the source language first. */
export function listPublications(
  content: Content,
  look: LookRead,
  wanted: readonly string[] | undefined,
): { value: Publication[]; diagnostics: Diagnostic[] } {
  if (content.value === undefined || look.value === undefined) return { value: [], diagnostics: [] }
  const editions = [content.value, ...content.translations].filter(({ locale }) => wanted === undefined || wanted.includes(locale))
  const published = editions.map((edition) => publishEdition(edition, look))
  return { value: published.flatMap(({ value }) => value ?? []), diagnostics: published.flatMap(({ diagnostics }) => diagnostics) }
}

/** An edition with the look in its language, and what is wrong with the words of that. No value where the look has errors. */
export function publishEdition(edition: Edition, { value: words, translate }: LookRead): Checked<Publication> {
  if (words === undefined) return { value: undefined, diagnostics: [] }
  const { look, diagnostics } = translate(words, edition.locale, languageOf(edition).plurals)
  return { value: { edition, look }, diagnostics }
}

/** That every language asked for is one of the toolkit’s, or made for tests. `folder` is the content folder, as the user gave it. */
export function checkLocales(edition: Edition, wanted: readonly string[] | undefined, folder: string): Diagnostic[] {
  const known = (edition.locales ?? []).map(({ locale }) => locale)
  return (wanted ?? [])
    .filter((locale) => !known.includes(locale) && !isPseudoLocale(locale))
    .map((locale) => codes.unknownLocale.at(wholeFile(`${displayPath(userPath(folder))}/toolkit.yaml`), { locale, known }))
}

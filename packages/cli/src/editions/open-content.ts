import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Memory } from '@ai-toolkit/edition'
import type { Diagnostic, LocaleCode, SealedEntry } from '@ai-toolkit/model'
import { type Content, type ContentInTurn, readContent, readContentInTurn, takeAll } from '../read-content.ts'
import { displayPath } from '../user-path.ts'
import { indexName, readIndex, sealedPath } from './read-index.ts'
import { readSealed, type SealedEdition } from './read-sealed.ts'

/**
 * The content of a toolkit: as it is being worked on, or as an edition of it was sealed.
 * @param edition the version of a sealed edition, or of the working content; the working content where absent
 * @param locales the languages beside its own; all of them where absent
 * @param memory what earlier runs left behind; it changes nothing but the time
 */
export async function openContent(folder: string, edition: string | undefined, locales?: readonly LocaleCode[], memory?: Memory): Promise<Content> {
  return edition === undefined ? readContent(folder, locales, memory) : takeAll(await openContentInTurn(folder, edition, locales, memory))
}

/** As `openContent`, one language after the other. */
export async function openContentInTurn(
  folder: string,
  edition: string | undefined,
  locales?: readonly LocaleCode[],
  memory?: Memory,
): Promise<ContentInTurn> {
  if (edition === undefined) return readContentInTurn(folder, locales, memory)
  const { value: index, diagnostics } = await readIndex(folder)
  if (index === undefined) return sealedContent(undefined, diagnostics)
  const entry = index.editions.find((one) => one.edition === edition)
  if (entry !== undefined) return openSealedInTurn(folder, entry, locales)
  const working = await readContentInTurn(folder, locales, memory)
  if (working.value === undefined || working.value.edition === edition) return working
  const known = [...index.editions.map((one) => one.edition), working.value.edition]
  const unknown = codes.unknownEdition.at(wholeFile(displayPath(sealedPath(folder, indexName))), { edition, known: [...new Set(known)] })
  return sealedContent(undefined, [unknown])
}

/** A sealed edition in the place of the content. It has no sources: nothing in it is to be mended. */
export async function openSealed(folder: string, entry: SealedEntry, locales?: readonly LocaleCode[]): Promise<Content> {
  return takeAll(await openSealedInTurn(folder, entry, locales))
}

async function openSealedInTurn(folder: string, entry: SealedEntry, locales?: readonly LocaleCode[]): Promise<ContentInTurn> {
  const { value, diagnostics } = await readSealed(folder, entry, locales)
  return sealedContent(value, diagnostics)
}

/** A sealed edition lies ready in all languages, and is checked as a whole. */
function sealedContent(sealed: SealedEdition | undefined, diagnostics: readonly Diagnostic[]): ContentInTurn {
  const { source, translations = [] } = sealed ?? {}
  return {
    value: source,
    diagnostics: [...diagnostics],
    sources: new Map(),
    chapterFiles: new Map(),
    locales: translations.map(({ locale }) => locale),
    translate: (locale) => ({ value: translations.find((edition) => edition.locale === locale), diagnostics: [] }),
  }
}

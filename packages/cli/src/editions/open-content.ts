import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Memory } from '@ai-toolkit/edition'
import type { Diagnostic, LocaleCode, SealedEntry } from '@ai-toolkit/model'
import { type Content, readContent } from '../read-content.ts'
import { displayPath } from '../user-path.ts'
import { indexName, readIndex, sealedPath } from './read-index.ts'
import { readSealed } from './read-sealed.ts'

/**
 * The content of a toolkit: as it is being worked on, or as an edition of it was sealed.
 * @param edition the version of a sealed edition, or of the working content; the working content where absent
 * @param locales the languages beside its own; all of them where absent
 * @param memory what earlier runs left behind; it changes nothing but the time
 */
export async function openContent(folder: string, edition: string | undefined, locales?: readonly LocaleCode[], memory?: Memory): Promise<Content> {
  if (edition === undefined) return readContent(folder, locales, memory)
  const { value: index, diagnostics } = await readIndex(folder)
  if (index === undefined) return nothing(diagnostics)
  const entry = index.editions.find((one) => one.edition === edition)
  if (entry !== undefined) return openSealed(folder, entry, locales)
  const working = await readContent(folder, locales, memory)
  if (working.value === undefined || working.value.edition === edition) return working
  const known = [...index.editions.map((one) => one.edition), working.value.edition]
  return nothing([codes.unknownEdition.at(wholeFile(displayPath(sealedPath(folder, indexName))), { edition, known: [...new Set(known)] })])
}

/** A sealed edition in the place of the content. It has no sources: nothing in it is to be mended. */
export async function openSealed(folder: string, entry: SealedEntry, locales?: readonly LocaleCode[]): Promise<Content> {
  const { value, diagnostics } = await readSealed(folder, entry, locales)
  return value === undefined ? nothing(diagnostics) : { ...nothing(diagnostics), value: value.source, translations: value.translations }
}

function nothing(diagnostics: readonly Diagnostic[]): Content {
  return { value: undefined, diagnostics: [...diagnostics], sources: new Map(), translations: [], chapterFiles: new Map(), translationFindings: [] }
}

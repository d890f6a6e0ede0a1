import type { Checked } from '@ai-toolkit/diagnostics'
import { type CompiledEdition, compileEdition, compileLocales, type Memory, reviewEdition } from '@ai-toolkit/edition'
import type { Diagnostic, Edition, LocaleCode, Place } from '@ai-toolkit/model'
import { readTree, type SourceTree } from '@ai-toolkit/source'
import { editionsFolder } from './editions/read-index.ts'
import { checkSpelling } from './spelling.ts'
import { displayPath, userPath } from './user-path.ts'

/** The compiled content in its source language, and the texts that findings may point into. */
export interface Content extends Checked<Edition> {
  sources: ReadonlyMap<string, string>
  /** The edition in its other languages, as far as they were asked for. */
  translations: readonly Edition[]
  /** The file of each chapter, by `<resource>/<chapter>`. */
  chapterFiles: ReadonlyMap<string, string>
  /** What is wrong with translations. It keeps nothing from being built: a faulty text appears in the source language. */
  translationFindings: readonly Diagnostic[]
}

/**
 * Reads and compiles a content folder. Findings name files as the user would: `content/guide/resource.yaml`.
 * @param locales the languages beside its own to compile it in; all of them where absent
 * @param memory what earlier runs left behind; it changes nothing but the time
 */
export function readContent(folder: string, locales?: readonly LocaleCode[], memory?: Memory): Promise<Content> {
  return readWith(folder, { locales, memory }, async (tree) => compileEdition(tree, memory))
}

/** Reads, compiles and reviews a content folder: how it is written and spelt too. `memory` as of `readContent`. */
export function reviewContent(folder: string, memory?: Memory): Promise<Content> {
  return readWith(folder, { memory }, async (tree) => {
    const { passages, ...compiled } = reviewEdition(tree, memory)
    return { ...compiled, diagnostics: [...compiled.diagnostics, ...(await checkSpelling(tree, passages))] }
  })
}

async function readWith(
  folder: string,
  { locales, memory }: { locales?: readonly LocaleCode[] | undefined; memory?: Memory | undefined },
  compile: (tree: SourceTree) => Promise<CompiledEdition>,
): Promise<Content> {
  const root = userPath(folder)
  const tree = await readTree(root, { leaveOut: [editionsFolder] })
  const compiled = tree.value === undefined ? { value: undefined, chapterFiles: new Map(), diagnostics: [] } : await compile(tree.value)
  const translated =
    tree.value === undefined || compiled.value === undefined
      ? { value: [], diagnostics: [] }
      : compileLocales(tree.value, compiled.value, locales, memory)
  const prefix = displayPath(root)
  return {
    value: compiled.value,
    chapterFiles: compiled.chapterFiles,
    translations: translated.value ?? [],
    translationFindings: translated.diagnostics.map((diagnostic) => prefixPlaces(diagnostic, prefix)),
    diagnostics: [...tree.diagnostics, ...compiled.diagnostics].map((diagnostic) => prefixPlaces(diagnostic, prefix)),
    sources: prefixedTexts(tree.value, prefix),
  }
}

/** The same diagnostic with `prefix/` before every file it names. */
export function prefixPlaces(diagnostic: Diagnostic, prefix: string): Diagnostic {
  return movePlaces(diagnostic, (file) => `${prefix}/${file}`)
}

/** The same diagnostic with what `nameOf` makes of every file it names. */
export function movePlaces(diagnostic: Diagnostic, nameOf: (file: string) => string): Diagnostic {
  const move = (place: Place): Place => ({ ...place, file: nameOf(place.file) })
  return {
    ...diagnostic,
    place: move(diagnostic.place),
    ...(diagnostic.related && { related: diagnostic.related.map((related) => ({ ...related, place: move(related.place) })) }),
    ...(diagnostic.edits && { edits: diagnostic.edits.map((edit) => ({ ...edit, place: move(edit.place) })) }),
  }
}

/** The texts of a tree by path with `prefix/` before it. */
export function prefixedTexts(tree: SourceTree | undefined, prefix: string): Map<string, string> {
  return new Map([...(tree ?? [])].flatMap(([path, { text }]) => (text === undefined ? [] : [[`${prefix}/${path}`, text] as const])))
}

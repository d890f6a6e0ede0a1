import { isAbsolute } from 'node:path'
import type { Checked } from '@ai-toolkit/diagnostics'
import { type CompiledEdition, compileEdition, type Memory, reviewEdition } from '@ai-toolkit/edition'
import type { Diagnostic, Edition, LocaleCode, Place } from '@ai-toolkit/model'
import { readTree, type SourceTree } from '@ai-toolkit/source'
import { editionsFolder } from './editions/read-index.ts'
import { openTranslations, type Translating } from './open-translations.ts'
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

/** Content whose other languages are compiled when their turn comes: all of them at once need several times the memory. */
export interface ContentInTurn extends Omit<Content, 'translations' | 'translationFindings'> {
  /** Of catalogues those in which something was found, so far. */
  sources: ReadonlyMap<string, string>
  /** The languages beside its own, as far as they were asked for. */
  locales: readonly LocaleCode[]
  /** The edition in one of them, and what is wrong with its catalogues. Once for each: what it is made from is let go. */
  translate: (locale: LocaleCode) => Checked<Edition>
}

/**
 * Reads and compiles a content folder. Findings name files as the user would: `content/guide/resource.yaml`.
 * @param locales the languages beside its own to compile it in; all of them where absent
 * @param memory what earlier runs left behind; it changes nothing but the time
 */
export async function readContent(folder: string, locales?: readonly LocaleCode[], memory?: Memory): Promise<Content> {
  return takeAll(await readWith(folder, { locales, memory, texts: 'all' }, async (tree) => compileEdition(tree, memory)))
}

/** As `readContent`, one language after the other. */
export function readContentInTurn(folder: string, locales?: readonly LocaleCode[], memory?: Memory): Promise<ContentInTurn> {
  return readWith(folder, { locales, memory, texts: 'own' }, async (tree) => compileEdition(tree, memory))
}

/** Reads, compiles and reviews a content folder: how it is written and spelt too. `memory` as of `readContent`. */
export async function reviewContent(folder: string, memory?: Memory): Promise<Content> {
  const reviewed = await readWith(folder, { memory, texts: 'all' }, async (tree) => {
    const { passages, ...compiled } = reviewEdition(tree, memory)
    return { ...compiled, diagnostics: [...compiled.diagnostics, ...(await checkSpelling(tree, passages))] }
  })
  return takeAll(reviewed)
}

/** The same with all of its languages. */
export function takeAll({ locales, translate, ...content }: ContentInTurn): Content {
  const translated = locales.map(translate)
  return {
    ...content,
    translations: translated.flatMap(({ value }) => value ?? []),
    translationFindings: translated.flatMap(({ diagnostics }) => diagnostics),
  }
}

interface Reading extends Pick<Translating, 'locales' | 'memory'> {
  /** Whether the texts of catalogues are among the sources from the beginning: whoever writes catalogues works on those. */
  texts: 'all' | 'own'
}

async function readWith(
  folder: string,
  { texts, ...reading }: Reading,
  compile: (tree: SourceTree) => Promise<CompiledEdition>,
): Promise<ContentInTurn> {
  const root = userPath(folder)
  const prefix = displayPath(root)
  const { tree, sources, catalogues, diagnostics: faults } = await readApart(root, prefix, texts)
  const compiled = tree === undefined ? { value: undefined, chapterFiles: new Map(), diagnostics: [] } : await compile(tree)
  const diagnostics = [...faults, ...compiled.diagnostics].map((diagnostic) => prefixPlaces(diagnostic, prefix))
  const translations = openTranslations(compiled.value, { sources, catalogues, prefix, diagnostics, ...reading })
  return { value: compiled.value, chapterFiles: compiled.chapterFiles, diagnostics, sources, ...translations }
}

/** A content folder as it was read. Nothing of it holds the texts of catalogues that are not asked for. */
interface ReadApart {
  /** Without the texts of catalogues. */
  tree: SourceTree | undefined
  sources: Map<string, string>
  /** The bytes of catalogues. */
  catalogues: Map<string, Uint8Array>
  diagnostics: Diagnostic[]
}

/** The files of a content folder, and apart from these the bytes of its catalogues: they are many times as long, and needed one language at a time. */
async function readApart(root: string, prefix: string, texts: Reading['texts']): Promise<ReadApart> {
  const { value: files, diagnostics } = await readTree(root, { leaveOut: [editionsFolder] })
  const catalogues = new Map([...(files ?? [])].filter(([path, { text }]) => path.endsWith('.po') && text !== undefined))
  const tree = files && new Map([...files].map(([path, file]) => [path, catalogues.has(path) ? { ...file, text: undefined } : file]))
  return {
    tree,
    sources: prefixedTexts(texts === 'all' ? files : tree, prefix),
    catalogues: new Map([...catalogues].map(([path, { bytes }]) => [path, bytes])),
    diagnostics,
  }
}

/** The same diagnostic with `prefix/` before every file it names. What is wrong with the folder itself is found at its whole path, and told of `prefix`. */
export function prefixPlaces(diagnostic: Diagnostic, prefix: string): Diagnostic {
  return movePlaces(diagnostic, (file) => (isAbsolute(file) ? prefix : `${prefix}/${file}`))
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

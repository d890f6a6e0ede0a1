import { stat } from 'node:fs/promises'
import { parseData } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import type { Answers, Diagnostic, Edition, LocaleCode, SealedEntry } from '@ai-toolkit/model'
import { readTree, type SourceTree } from '@ai-toolkit/source'
import { editionsFolder, readIndex } from '../editions/read-index.ts'
import { readSealed } from '../editions/read-sealed.ts'
import { prefixedTexts, prefixPlaces } from '../read-content.ts'
import { displayPath, userPath } from '../user-path.ts'
import { findEditionFile, readEditionFile } from './read-edition-file.ts'
import { readGitTree } from './read-git-tree.ts'

/** An edition that was found, with the golden answers that stand beside its questionnaires; an edition file has none. */
export interface OpenedEdition {
  edition: Edition
  goldens: readonly Answers[]
}

/** The result of opening an edition, with the texts that findings point into. */
export interface EditionOpened extends Checked<OpenedEdition> {
  sources: ReadonlyMap<string, string>
}

/** Where editions are looked for, and in which language they are wanted. */
export interface Search {
  /** The content folder: what git refs and sealed editions are of. */
  content: string
  locale?: LocaleCode | undefined
}

/**
 * Opens an edition by any of its names: a content folder; the JSON of an edition or a folder that holds it, as a bundle does; the version of
 * a sealed edition; a branch, tag or commit, which gives the content as it was then.
 */
export async function openEdition(name: string, search: Search): Promise<EditionOpened> {
  const path = userPath(name)
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return openFile(path)
  if (found?.isDirectory()) return openFolder(path, search)
  const root = userPath(search.content)
  const index = await readIndex(search.content)
  if (index.value === undefined) return { ...index, value: undefined, sources: new Map() }
  const entry = index.value.editions.find(({ edition }) => edition === name)
  if (entry !== undefined) return openSealed(entry, search)
  const tree = await readGitTree(root, name)
  if (tree.value !== undefined) return openTree(tree, `${name}:${displayPath(root)}`, search)
  const unknown = codes.unknownEditionOrRef.at(wholeFile(name), { name, sealed: index.value.editions.map(({ edition }) => edition) })
  return { value: undefined, diagnostics: tree.diagnostics.length > 0 ? tree.diagnostics : [unknown], sources: new Map() }
}

async function openSealed(entry: SealedEntry, { content, locale }: Search): Promise<EditionOpened> {
  const { value: sealed, diagnostics } = await readSealed(content, entry, locale === undefined ? [] : [locale])
  const edition = locale === undefined ? sealed?.source : [sealed?.source, ...(sealed?.translations ?? [])].find((one) => one?.locale === locale)
  const unknown = sealed === undefined || edition !== undefined ? [] : [unknownLocale(locale, sealed.source)]
  return { value: sealed && edition && { edition, goldens: sealed.goldens }, diagnostics: [...diagnostics, ...unknown], sources: new Map() }
}

function unknownLocale(locale = '', { locales = [] }: Edition): Diagnostic {
  return codes.unknownLocale.at(wholeFile('toolkit.yaml'), { locale, known: locales.map((language) => language.locale) })
}

async function openFile(path: string): Promise<EditionOpened> {
  const { value: edition, diagnostics } = await readEditionFile(path)
  return { value: edition && { edition, goldens: [] }, diagnostics, sources: new Map() }
}

async function openFolder(folder: string, search: Search): Promise<EditionOpened> {
  const file = await findEditionFile(folder, search.locale)
  return file === undefined ? openTree(await readTree(folder, { leaveOut: [editionsFolder] }), displayPath(folder), search) : openFile(file)
}

function openTree({ value: tree, diagnostics: reading }: Checked<SourceTree>, prefix: string, { locale }: Search): EditionOpened {
  const compiled = tree === undefined ? { value: undefined, diagnostics: [] } : compileEdition(tree)
  const edition = tree === undefined ? undefined : inLanguage(tree, compiled.value, locale)
  const unknown = compiled.value === undefined || edition !== undefined || locale === undefined ? [] : [unknownLocale(locale, compiled.value)]
  return {
    value: edition && { edition, goldens: listGoldens(tree) },
    diagnostics: [...reading, ...compiled.diagnostics, ...unknown].map((diagnostic) => prefixPlaces(diagnostic, prefix)),
    sources: prefixedTexts(tree, prefix),
  }
}

function inLanguage(tree: SourceTree, source: Edition | undefined, locale: LocaleCode | undefined): Edition | undefined {
  if (source === undefined || locale === undefined || locale === source.locale) return source
  return compileLocales(tree, source, [locale]).value?.[0]
}

function listGoldens(tree: SourceTree | undefined): Answers[] {
  return [...(tree ?? [])].flatMap(([path, { text = '' }]) =>
    path.endsWith('.answers.yaml') ? (parseData({ path, text }, 'answers').value?.value ?? []) : [],
  )
}

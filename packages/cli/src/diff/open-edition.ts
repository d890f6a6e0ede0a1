import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseData } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import type { Answers, Edition, LocaleCode } from '@ai-toolkit/model'
import { readTree, type SourceTree } from '@ai-toolkit/source'
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
  const sealed = await listSealed(root)
  if (sealed.includes(name)) return openFolder(join(root, 'editions', name), search)
  const tree = await readGitTree(root, name)
  if (tree.value !== undefined) return openTree(tree, `${name}:${displayPath(root)}`, search)
  const unknown = codes.unknownEditionOrRef.at(wholeFile(name), { name, sealed })
  return { value: undefined, diagnostics: tree.diagnostics.length > 0 ? tree.diagnostics : [unknown], sources: new Map() }
}

async function listSealed(root: string): Promise<string[]> {
  return (await readdir(join(root, 'editions')).catch(() => [])).sort()
}

async function openFile(path: string): Promise<EditionOpened> {
  const { value: edition, diagnostics } = await readEditionFile(path)
  return { value: edition && { edition, goldens: [] }, diagnostics, sources: new Map() }
}

async function openFolder(folder: string, search: Search): Promise<EditionOpened> {
  const file = await findEditionFile(folder, search.locale)
  return file === undefined ? openTree(await readTree(folder), displayPath(folder), search) : openFile(file)
}

function openTree({ value: tree, diagnostics: reading }: Checked<SourceTree>, prefix: string, { locale }: Search): EditionOpened {
  const compiled = tree === undefined ? { value: undefined, diagnostics: [] } : compileEdition(tree)
  const edition = tree === undefined ? undefined : inLanguage(tree, compiled.value, locale)
  const unknown =
    compiled.value === undefined || edition !== undefined || locale === undefined
      ? []
      : [codes.unknownLocale.at(wholeFile('toolkit.yaml'), { locale, known: (compiled.value.locales ?? []).map((language) => language.locale) })]
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

import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import {
  assessRelease,
  compileEdition,
  compileLocales,
  type Memory,
  openMemory,
  type Release,
  type ReleaseSources,
  setEdition,
  updateGoldens,
} from '@ai-toolkit/edition'
import type { Diagnostic, EditionIndex, LocaleCode } from '@ai-toolkit/model'
import { readTree, type SourceTree } from '@ai-toolkit/source'
import { editionsFolder, findUnlisted, readIndex } from '../editions/read-index.ts'
import { readSealed, type SealedEdition } from '../editions/read-sealed.ts'
import { movePlaces, prefixedTexts, prefixPlaces } from '../read-content.ts'
import { displayPath, userPath } from '../user-path.ts'
import { findUnfinished } from './carry-over.ts'
import { type ProjectChangesets, readChangesets } from './read-changesets.ts'
import { verifyEditions } from './verify-editions.ts'
import { withTexts } from './with-texts.ts'

/** A release that can be judged, with what it is made of. */
export interface OpenRelease {
  release: Release
  sources: ReleaseSources
  /** Of compiling its content, for whoever compiles nearly the same again. */
  memory: Memory
}

/** The result of opening a release; findings name files as the user would, and point into `texts`. */
export interface ReleaseOpened extends Checked<OpenRelease> {
  texts: ReadonlyMap<string, string>
}

/** Reads the sealed editions, the content and the changesets beside it, and judges the release that they make. */
export async function openRelease(content: string): Promise<ReleaseOpened> {
  const [store, project, tree] = await Promise.all([
    readStore(content),
    readChangesets(content),
    readTree(userPath(content), { leaveOut: [editionsFolder] }),
  ])
  const prefix = displayPath(userPath(content))
  // What a translation was before is known only where an edition is sealed; and compiling all of them costs most.
  const memory = openMemory()
  const compiled = compile(tree.value, memory, store.value?.length === 0 ? [] : undefined)
  const texts = new Map([...prefixedTexts(tree.value, prefix), ...project.sources])
  const diagnostics = [
    ...store.diagnostics,
    ...project.diagnostics,
    ...[...tree.diagnostics, ...compiled.diagnostics].map((finding) => prefixPlaces(finding, prefix)),
  ]
  if (store.value === undefined || tree.value === undefined || compiled.value === undefined) return { value: undefined, diagnostics, texts }
  const sources = sourcesOf(store.value, project, { tree: tree.value, ...compiled.value })
  const release = assessRelease(sources)
  const renamed = compileAs(release.next.edition, sources, memory)
  const findings = [...release.diagnostics, ...renamed].map((finding) =>
    movePlaces(finding, (file) => (project.sources.has(file) ? file : `${prefix}/${file}`)),
  )
  return { value: { release, sources, memory }, diagnostics: [...diagnostics, ...findings], texts }
}

/** What is wrong with the content under the number of the next edition, at which announced questions begin to count. */
function compileAs(edition: string, { tree, working }: ReleaseSources, memory: Memory): Diagnostic[] {
  if (edition === working.edition) return []
  const toolkit = setEdition(tree.get('toolkit.yaml')?.text ?? '', { edition, label: working.label, date: working.date })
  const named = withTexts(tree, new Map([['toolkit.yaml', toolkit]]))
  return compileEdition(withTexts(named, updateGoldens(named, edition)), memory).diagnostics.filter(({ severity }) => severity === 'error')
}

/** The sealed editions, verified; no value where one of them cannot be trusted. The last one has all its languages. */
async function readStore(content: string): Promise<Checked<SealedEdition[]>> {
  const { value: index, diagnostics } = await readIndex(content)
  if (index === undefined) return { value: undefined, diagnostics }
  const faults = [
    ...diagnostics,
    ...(await findUnfinished(content, index)),
    ...(await findUnlisted(content, index)),
    ...(await verifyEditions(content, index)),
  ]
  if (hasErrors(faults)) return { value: undefined, diagnostics: faults }
  const read = await Promise.all(index.editions.map((entry) => readSealed(content, entry, isLast(entry, index) ? undefined : [])))
  const findings = [...faults, ...read.flatMap((one) => one.diagnostics)]
  return { value: hasErrors(findings) ? undefined : read.flatMap(({ value }) => value ?? []), diagnostics: findings }
}

function isLast(entry: EditionIndex['editions'][number], { editions }: EditionIndex): boolean {
  return entry === editions.at(-1)
}

/** A content folder’s files and what they compile to. */
export interface CompiledTree extends Pick<ReleaseSources, 'working' | 'translations'> {
  tree: SourceTree
}

/** Compiles in every language, or in some beside its own. A faulty translation keeps nothing from being released: its text appears in the source language. */
export function compile(tree: SourceTree | undefined, memory: Memory, locales?: readonly LocaleCode[]): Checked<Omit<CompiledTree, 'tree'>> {
  const { value: working, diagnostics } = tree === undefined ? { value: undefined, diagnostics: [] as Diagnostic[] } : compileEdition(tree, memory)
  if (tree === undefined || working === undefined) return { value: undefined, diagnostics }
  const { value: translations } = compileLocales(tree, working, locales, memory)
  return { value: { working, translations: translations ?? [] }, diagnostics }
}

function sourcesOf(store: readonly SealedEdition[], { changesets, otherPackages }: ProjectChangesets, compiled: CompiledTree): ReleaseSources {
  return { ...compiled, sealed: store.map(({ source }) => source), sealedTranslations: store.at(-1)?.translations ?? [], changesets, otherPackages }
}

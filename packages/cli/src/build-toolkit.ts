import { join } from 'node:path'
import { makeManifest, writeBundle } from '@ai-toolkit/bundle'
import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Paper } from '@ai-toolkit/html'
import type { Diagnostic, Edition, Manifest, ManifestFile } from '@ai-toolkit/model'
import { type BundleInput, bundleFiles, type Format, latestFiles } from './bundle-files.ts'
import { openContent } from './editions/open-content.ts'
import { readIndex } from './editions/read-index.ts'
import { readSiteEditions } from './editions/site-editions.ts'
import { findingsOf } from './findings-of.ts'
import { madeWith } from './made-with.ts'
import { openPress } from './press.ts'
import { checkLocales, listPublications } from './publications.ts'
import type { Content } from './read-content.ts'
import { type LookRead, readLook } from './read-look.ts'
import { displayPath, userPath } from './user-path.ts'

/** The folder beside the editions whose addresses always lead to the latest. */
const latestFolder = 'latest'

/** What to build, and from what. Folders as the user gives them. */
export interface BuildOptions {
  content: string
  templates: string
  /** The bundle goes to `<out>/<edition>`. */
  out: string
  formats: readonly Format[]
  /** The edition that is wanted, a sealed one or that of the content; `all` of them; what the content holds where absent. */
  edition?: string | undefined
  /** The languages that are wanted; all of the toolkit’s where absent. */
  locales?: readonly string[] | undefined
  /** What PDFs are made for; A4 where absent. */
  paper?: Paper | undefined
  /** The program that prints; found by itself where absent. */
  browser?: string | undefined
  onStep: (text: string) => void
  signal?: AbortSignal
}

/** What came of a build: all findings, and the bundles that there are, the earliest edition first. */
export interface BuildResult {
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
  bundles: BuiltBundle[]
}

/** A bundle that was written. */
export interface BuiltBundle {
  folder: string
  manifest: Manifest
}

/**
 * The product's table of contents: content is read, compiled and checked; templates are read and compiled; a browser is opened; the site,
 * the JSON and the PDFs are made and written as one bundle with its manifest. An error anywhere leaves the old bundle as it was.
 * Of several editions each is a bundle of its own, and what is wrong with one keeps none of the others from being built.
 */
export async function buildToolkit(options: BuildOptions): Promise<BuildResult> {
  options.onStep('Reading the toolkit')
  const look = await readLook(options.templates)
  const results: BuildResult[] = [{ diagnostics: [...look.diagnostics], sources: look.sources, bundles: [] }]
  for await (const content of contentsOf(options)) results.push(await buildOne(content, look, options))
  return {
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(results.flatMap(({ sources }) => [...sources])),
    bundles: results.flatMap(({ bundles }) => bundles),
  }
}

/** The content of every edition that is wanted, one after the other. */
async function* contentsOf({ content: folder, edition, locales }: BuildOptions): AsyncGenerator<Content> {
  if (edition !== 'all') return yield openContent(folder, edition, locales)
  const { value: index } = await readIndex(folder)
  const sealed = (index?.editions ?? []).map((entry) => entry.edition)
  for (const version of sealed) yield openContent(folder, version, locales)
  const working = await openContent(folder, undefined, locales)
  if (working.value === undefined || !sealed.includes(working.value.edition)) yield working
}

async function buildOne(content: Content, look: LookRead, options: BuildOptions): Promise<BuildResult> {
  const choice = content.value === undefined ? [] : checkLocales(content.value, options.locales, options.content)
  const editions = await readSiteEditions(options.content, content, options.locales)
  const faults = [...content.diagnostics, ...choice, ...(content.value === undefined ? [] : editions.diagnostics)]
  const publications = listPublications(content, look, options.locales)
  const result: BuildResult = {
    diagnostics: [...faults, ...content.translationFindings, ...publications.diagnostics],
    sources: content.sources,
    bundles: [],
  }
  // A fault of a translation keeps nothing from being built: its unit appears in the source language.
  if (content.value === undefined || look.value === undefined || editions.value === undefined || hasErrors([...look.diagnostics, ...faults]))
    return result
  const press = options.formats.some((format) => format === 'pdf' || format === 'book')
    ? await openPress(options.browser, options.signal)
    : { value: undefined, diagnostics: [] }
  result.diagnostics.push(...press.diagnostics)
  if (hasErrors(press.diagnostics)) return result
  try {
    const { formats, paper, onStep } = options
    const input = { publications: publications.value, formats, paper, press: press.value, editions: editions.value, onStep }
    return await writeEdition(result, content.value, input, options)
  } catch (error) {
    return { ...result, diagnostics: [...result.diagnostics, ...findingsOf(error, look.fileOf)] }
  } finally {
    await press.value?.close()
  }
}

async function writeEdition(result: BuildResult, source: Edition, input: BundleInput, { out }: BuildOptions): Promise<BuildResult> {
  const folder = join(userPath(out), source.edition)
  const locales = input.publications.map(({ edition }) => edition.locale)
  const versions = await madeWith(input.press?.browser)
  const describe = (files: ManifestFile[]): Manifest => makeManifest(source, locales, versions, files)
  const { value: manifest, diagnostics } = await writeBundle(folder, bundleFiles(input), describe)
  const isLatest = manifest !== undefined && input.editions.isLatest && input.formats.includes('html')
  const latest = isLatest ? await writeBundle(join(userPath(out), latestFolder), latestFiles(input), describe) : { diagnostics: [] }
  return {
    ...result,
    diagnostics: [...result.diagnostics, ...diagnostics, ...latest.diagnostics],
    bundles: manifest === undefined ? [] : [{ folder: displayPath(folder), manifest }],
  }
}

import { join } from 'node:path'
import { type BundleFile, makeManifest, writeBundle } from '@ai-toolkit/bundle'
import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { type Memory, noMemory, watchMemory } from '@ai-toolkit/edition'
import type { translatePart } from '@ai-toolkit/locale'
import type { Diagnostic, Edition, Manifest, ManifestFile } from '@ai-toolkit/model'
import { type BuildOptions, type BuildResult, latestFolder } from '../build-toolkit.ts'
import { type BundleInput, bundleFiles } from '../bundle-files.ts'
import { openContentInTurn } from '../editions/open-content.ts'
import { readIndex } from '../editions/read-index.ts'
import { type KnownEditions, readSiteEditions } from '../editions/site-editions.ts'
import { findingsOf } from '../findings-of.ts'
import { madeWith } from '../made-with.ts'
import { checkLocales } from '../publications.ts'
import type { ContentInTurn } from '../read-content.ts'
import { type LookRead, readLook } from '../read-look.ts'
import { displayPath, userPath } from '../user-path.ts'
import { type FrugalPress, openFrugalPress } from './frugal-press.ts'
import { type Languages, openLanguages } from './open-languages.ts'
import { digestOrigin, type Origin, printsAny } from './origin.ts'
import { spareHeap } from './spare-heap.ts'
import { addWork, noWork, type Work } from './work.ts'

/**
 * The product's table of contents: content is read, compiled and checked; templates are read and compiled; a browser is opened; the site,
 * the JSON and the PDFs are made and written as one bundle with its manifest. An error anywhere leaves the old bundle as it was.
 * Of several editions each is a bundle of its own, and what is wrong with one keeps none of the others from being built.
 */
export async function buildAnew(options: BuildOptions, origin: Origin): Promise<BuildResult> {
  options.onStep('Reading the toolkit')
  spareHeap()
  const look = await readLook(options.templates)
  const results: BuildResult[] = [{ diagnostics: [...look.diagnostics], sources: look.sources, bundles: [], work: noWork() }]
  const read = noWork()
  const counted = { ...options, memory: countReading(options.memory ?? noMemory, read) }
  for await (const content of contentsOf(counted)) results.push(await buildOne(content, { look, options: counted, origin }))
  return {
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(results.flatMap(({ sources }) => [...sources])),
    bundles: results.flatMap(({ bundles }) => bundles),
    work: addWork([read, ...results.map(({ work }) => work)]),
  }
}

function countReading(memory: Memory, work: Work): Memory {
  return watchMemory(memory, (name, result) => {
    if (name.startsWith('chapter ')) work.chaptersParsed += 1
    if (/^\S+: catalogue /.test(name)) work.unitsParsed += (result as ReturnType<typeof translatePart>).part.state.translated
  })
}

/** The content of every edition that is wanted, one after the other. */
async function* contentsOf({ content: folder, edition, locales, memory }: BuildOptions): AsyncGenerator<ContentInTurn> {
  if (edition !== 'all') return yield openContentInTurn(folder, edition, locales, memory)
  const { value: index } = await readIndex(folder)
  const sealed = (index?.editions ?? []).map((entry) => entry.edition)
  for (const version of sealed) yield openContentInTurn(folder, version, locales, memory)
  const working = await openContentInTurn(folder, undefined, locales, memory)
  if (working.value === undefined || !sealed.includes(working.value.edition)) yield working
}

/** What all editions of a build are made with. */
interface Workplace {
  look: LookRead
  options: BuildOptions
  origin: Origin
}

async function buildOne(content: ContentInTurn, workplace: Workplace): Promise<BuildResult> {
  const { look, options } = workplace
  const choice = content.value === undefined ? [] : checkLocales(content.value, options.locales, options.content)
  const editions = await readSiteEditions(options.content, content, options.locales)
  const faults = [...content.diagnostics, ...choice, ...(content.value === undefined ? [] : editions.diagnostics)]
  const languages = openLanguages(content, look, options.locales)
  // A fault of a translation keeps nothing from being built: its unit appears in the source language.
  const isSound = !hasErrors([...look.diagnostics, ...faults])
  const written =
    content.value === undefined || look.value === undefined || editions.value === undefined || !isSound
      ? nothingWritten()
      : await makeBundle({ source: content.value, languages, editions: editions.value, faults, workplace })
  return { ...written, diagnostics: [...faults, ...languages.findings(), ...written.diagnostics], sources: content.sources }
}

/** What came of making a bundle. */
type Written = Omit<BuildResult, 'sources'>

function nothingWritten(diagnostics: readonly Diagnostic[] = []): Written {
  return { diagnostics: [...diagnostics], bundles: [], work: noWork() }
}

/** What one bundle is made from. */
interface Sheets {
  source: Edition
  languages: Languages
  editions: KnownEditions
  /** What is wrong with the content. */
  faults: readonly Diagnostic[]
  workplace: Workplace
}

async function makeBundle(sheets: Sheets): Promise<Written> {
  const { value: press, diagnostics } = await openPressFor(sheets.source, sheets.workplace)
  if (hasErrors(diagnostics)) return nothingWritten(diagnostics)
  try {
    return await writeEdition(sheets, press, diagnostics)
  } catch (error) {
    return nothingWritten([...diagnostics, ...findingsOf(error, sheets.workplace.look.fileOf)])
  } finally {
    await press?.close()
  }
}

async function openPressFor(source: Edition, { options, origin: { printing, browser } }: Workplace): Promise<Checked<FrugalPress | undefined>> {
  if (!printsAny(options)) return { value: undefined, diagnostics: [] }
  const keepFrom = options.fresh ? undefined : join(userPath(options.out), source.edition)
  return openFrugalPress({ program: options.browser, version: browser, printing, keepFrom, signal: options.signal })
}

async function writeEdition(sheets: Sheets, press: FrugalPress | undefined, remarks: readonly Diagnostic[]): Promise<Written> {
  const { source, languages, editions, workplace } = sheets
  const { formats, paper, address, onStep, out } = workplace.options
  const folder = join(userPath(out), source.edition)
  const work = noWork()
  // Small, and of no use before the bundle stands that they lead to.
  const latestPages = new Map<string, BundleFile>()
  const onLatest = editions.isLatest ? (file: BundleFile) => latestPages.set(file.path, file) : undefined
  const input: BundleInput = {
    languages: languages.locales,
    publish: languages.publish,
    formats,
    paper,
    address,
    press,
    editions,
    onLatest,
    work,
    onStep,
  }
  const { value: manifest, diagnostics } = await writeBundle(folder, bundleFiles(input), (files) => describe(sheets, press, remarks, files))
  const latest =
    manifest === undefined || latestPages.size === 0
      ? nothingWritten()
      : await writeBundle(join(userPath(out), latestFolder), latestPages.values(), (files) => ({ ...manifest, files }))
  return {
    diagnostics: [...remarks, ...diagnostics, ...latest.diagnostics],
    bundles: manifest === undefined ? [] : [{ folder: displayPath(folder), manifest }],
    work: addWork([work, { ...noWork(), ...press?.work } satisfies Work]),
  }
}

/** The manifest, once all files are written: only then is everything compiled. It reads everything again that the bundle was made from. */
async function describe(
  { source, languages, faults, workplace: { look, options, origin } }: Sheets,
  press: FrugalPress | undefined,
  remarks: readonly Diagnostic[],
  files: ManifestFile[],
): Promise<Manifest> {
  const browser = await press?.browser()
  // What a build found must be said again by the next one: such a bundle is not kept.
  const isClean = [...look.diagnostics, ...faults, ...languages.findings(), ...remarks].length === 0
  const madeFrom = isClean ? digestOrigin(options, origin, browser) : undefined
  return makeManifest(source, languages.locales, await madeWith(browser), files, madeFrom)
}

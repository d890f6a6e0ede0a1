import { join } from 'node:path'
import { makeManifest, writeBundle } from '@ai-toolkit/bundle'
import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { type Memory, noMemory, watchMemory } from '@ai-toolkit/edition'
import type { translatePart } from '@ai-toolkit/locale'
import type { Edition, Manifest, ManifestFile } from '@ai-toolkit/model'
import { type BuildOptions, type BuildResult, latestFolder } from '../build-toolkit.ts'
import { type BundleInput, bundleFiles, latestFiles } from '../bundle-files.ts'
import { openContent } from '../editions/open-content.ts'
import { readIndex } from '../editions/read-index.ts'
import { readSiteEditions } from '../editions/site-editions.ts'
import { findingsOf } from '../findings-of.ts'
import { madeWith } from '../made-with.ts'
import { checkLocales, listPublications } from '../publications.ts'
import type { Content } from '../read-content.ts'
import { type LookRead, readLook } from '../read-look.ts'
import { displayPath, userPath } from '../user-path.ts'
import { type FrugalPress, openFrugalPress } from './frugal-press.ts'
import { digestOrigin, type Origin, printsAny } from './origin.ts'
import { addWork, noWork, type Work } from './work.ts'

/**
 * The product's table of contents: content is read, compiled and checked; templates are read and compiled; a browser is opened; the site,
 * the JSON and the PDFs are made and written as one bundle with its manifest. An error anywhere leaves the old bundle as it was.
 * Of several editions each is a bundle of its own, and what is wrong with one keeps none of the others from being built.
 */
export async function buildAnew(options: BuildOptions, origin: Origin): Promise<BuildResult> {
  options.onStep('Reading the toolkit')
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
async function* contentsOf({ content: folder, edition, locales, memory }: BuildOptions): AsyncGenerator<Content> {
  if (edition !== 'all') return yield openContent(folder, edition, locales, memory)
  const { value: index } = await readIndex(folder)
  const sealed = (index?.editions ?? []).map((entry) => entry.edition)
  for (const version of sealed) yield openContent(folder, version, locales, memory)
  const working = await openContent(folder, undefined, locales, memory)
  if (working.value === undefined || !sealed.includes(working.value.edition)) yield working
}

/** What all editions of a build are made with. */
interface Workplace {
  look: LookRead
  options: BuildOptions
  origin: Origin
}

async function buildOne(content: Content, workplace: Workplace): Promise<BuildResult> {
  const { look, options } = workplace
  const choice = content.value === undefined ? [] : checkLocales(content.value, options.locales, options.content)
  const editions = await readSiteEditions(options.content, content, options.locales)
  const faults = [...content.diagnostics, ...choice, ...(content.value === undefined ? [] : editions.diagnostics)]
  const publications = listPublications(content, look, options.locales)
  const result: BuildResult = {
    diagnostics: [...faults, ...content.translationFindings, ...publications.diagnostics],
    sources: content.sources,
    bundles: [],
    work: noWork(),
  }
  // A fault of a translation keeps nothing from being built: its unit appears in the source language.
  if (content.value === undefined || look.value === undefined || editions.value === undefined || hasErrors([...look.diagnostics, ...faults]))
    return result
  const press = await openPressFor(content.value, workplace)
  result.diagnostics.push(...press.diagnostics)
  if (hasErrors(press.diagnostics)) return result
  try {
    const { formats, paper, address, onStep } = options
    const input = {
      publications: publications.value,
      formats,
      paper,
      address,
      press: press.value,
      editions: editions.value,
      work: result.work,
      onStep,
    }
    return await writeEdition(result, content.value, { input, press: press.value, workplace })
  } catch (error) {
    return { ...result, diagnostics: [...result.diagnostics, ...findingsOf(error, look.fileOf)] }
  } finally {
    await press.value?.close()
  }
}

async function openPressFor(source: Edition, { options, origin: { printing, browser } }: Workplace): Promise<Checked<FrugalPress>> {
  if (!printsAny(options)) return { value: undefined, diagnostics: [] }
  const keepFrom = options.fresh ? undefined : join(userPath(options.out), source.edition)
  return openFrugalPress({ program: options.browser, version: browser, printing, keepFrom, signal: options.signal })
}

/** What one bundle is written from. */
interface Sheets {
  input: BundleInput
  press: FrugalPress | undefined
  workplace: Workplace
}

async function writeEdition(result: BuildResult, source: Edition, { input, press, workplace }: Sheets): Promise<BuildResult> {
  const out = userPath(workplace.options.out)
  const folder = join(out, source.edition)
  const locales = input.publications.map(({ edition }) => edition.locale)
  // Asked when the first manifest is made, and once: it reads everything again that the bundle was made from.
  let madeFrom: ReturnType<typeof digestOrigin> | undefined
  const describe = async (files: ManifestFile[]): Promise<Manifest> => {
    const browser = await press?.browser()
    // What a build found must be said again by the next one: such a bundle is not kept.
    const isClean = result.diagnostics.length === 0 && workplace.look.diagnostics.length === 0
    if (isClean) madeFrom ??= digestOrigin(workplace.options, workplace.origin, browser)
    return makeManifest(source, locales, await madeWith(browser), files, await madeFrom)
  }
  const { value: manifest, diagnostics } = await writeBundle(folder, bundleFiles(input), describe)
  const isLatest = manifest !== undefined && input.editions.isLatest && input.formats.includes('html')
  const latest = isLatest ? await writeBundle(join(out, latestFolder), latestFiles(input), describe) : { diagnostics: [] }
  return {
    ...result,
    diagnostics: [...result.diagnostics, ...diagnostics, ...latest.diagnostics],
    bundles: manifest === undefined ? [] : [{ folder: displayPath(folder), manifest }],
    work: addWork([result.work, { ...noWork(), ...press?.work } satisfies Work]),
  }
}

import { join } from 'node:path'
import { makeManifest, writeBundle } from '@ai-toolkit/bundle'
import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, Manifest } from '@ai-toolkit/model'
import { bundleFiles, type Format } from './bundle-files.ts'
import { findingsOf } from './findings-of.ts'
import { madeWith } from './made-with.ts'
import { openPress, type Press } from './press.ts'
import { checkLocales, listPublications, type Publication } from './publications.ts'
import { readContent } from './read-content.ts'
import { readLook } from './read-look.ts'
import { displayPath, userPath } from './user-path.ts'

/** What to build, and from what. Folders as the user gives them. */
export interface BuildOptions {
  content: string
  templates: string
  /** The bundle goes to `<out>/<edition>`. */
  out: string
  formats: readonly Format[]
  /** The edition that is wanted; what the content holds where absent. */
  edition?: string | undefined
  /** The languages that are wanted; all of the toolkit’s where absent. */
  locales?: readonly string[] | undefined
  /** The program that prints; found by itself where absent. */
  browser?: string | undefined
  onStep: (text: string) => void
  signal?: AbortSignal
}

/** What came of a build: all findings, and the bundle where there is one. */
export interface BuildResult {
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
  bundle?: { folder: string; manifest: Manifest }
}

/**
 * The product's table of contents: content is read, compiled and checked; templates are read and compiled; a browser is opened; the site,
 * the JSON and the PDFs are made and written as one bundle with its manifest. An error anywhere leaves the old bundle as it was.
 */
export async function buildToolkit(options: BuildOptions): Promise<BuildResult> {
  options.onStep('Reading the toolkit')
  const content = await readContent(options.content, options.locales)
  const look = await readLook(options.templates)
  const choice = content.value === undefined ? [] : checkChoice(content.value, options)
  const faults = [...content.diagnostics, ...look.diagnostics, ...choice]
  const publications = listPublications(content, look, options.locales)
  const result: BuildResult = {
    diagnostics: [...faults, ...content.translationFindings, ...publications.diagnostics],
    sources: new Map([...content.sources, ...look.sources]),
  }
  // A fault of a translation keeps nothing from being built: its unit appears in the source language.
  if (content.value === undefined || look.value === undefined || hasErrors(faults)) return result
  const press = options.formats.includes('pdf') ? await openPress(options.browser, options.signal) : { value: undefined, diagnostics: [] }
  result.diagnostics.push(...press.diagnostics)
  if (hasErrors(press.diagnostics)) return result
  try {
    return await writeEdition(result, content.value, publications.value, press.value, options)
  } catch (error) {
    return { ...result, diagnostics: [...result.diagnostics, ...findingsOf(error, look.fileOf)] }
  } finally {
    await press.value?.close()
  }
}

/** Sealed editions come with a capability of their own; until then only the working edition can be built. */
function checkChoice(source: Edition, options: BuildOptions): Diagnostic[] {
  const { edition } = source
  const place = wholeFile(`${displayPath(userPath(options.content))}/toolkit.yaml`)
  return [
    ...(options.edition === undefined || options.edition === edition
      ? []
      : [codes.unknownEdition.at(place, { edition: options.edition, known: [edition] })]),
    ...checkLocales(source, options.locales, options.content),
  ]
}

async function writeEdition(
  result: BuildResult,
  source: Edition,
  publications: readonly Publication[],
  press: Press | undefined,
  { out, formats, onStep }: BuildOptions,
): Promise<BuildResult> {
  const folder = join(userPath(out), source.edition)
  const locales = publications.map(({ edition }) => edition.locale)
  const versions = await madeWith(press?.browser)
  const files = bundleFiles({ publications, formats, press, onStep })
  const { value: manifest, diagnostics } = await writeBundle(folder, files, (written) => makeManifest(source, locales, versions, written))
  return { ...result, diagnostics: [...result.diagnostics, ...diagnostics], ...(manifest && { bundle: { folder: displayPath(folder), manifest } }) }
}

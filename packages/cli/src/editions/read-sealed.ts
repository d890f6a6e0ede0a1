import { gunzipSync } from 'node:zlib'
import { manifestName } from '@ai-toolkit/bundle'
import { parseData } from '@ai-toolkit/data'
import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic, Edition, LocaleCode, Manifest, SealedEntry } from '@ai-toolkit/model'
import { digestOf, digestOfJson, readSourceFile, type SourceFile } from '@ai-toolkit/source'
import { displayPath } from '../user-path.ts'
import { checkFormat } from './check-format.ts'
import { sealedPath } from './read-index.ts'
import { goldenFolder, languageFile } from './sealed-files.ts'

/** A sealed edition as it was sealed: every file that was read has the digest that the index vouches for. */
export interface SealedEdition {
  manifest: Manifest
  source: Edition
  /** In the other languages that were asked for and that it has. */
  translations: readonly Edition[]
  goldens: readonly Answers[]
}

/** An edition as JSON is 3 MB; what unpacks to more than this is none. */
const mostBytes = 2 ** 28

/** Reads a sealed edition. @param locales the languages beside its own; all that it has where absent */
export async function readSealed(content: string, entry: SealedEntry, locales?: readonly LocaleCode[]): Promise<Checked<SealedEdition>> {
  const { value: manifest, diagnostics } = await readManifest(content, entry)
  if (manifest === undefined) return { value: undefined, diagnostics }
  const [own, ...others] = manifest.locales
  const wanted = others.filter((locale) => locales === undefined || locales.includes(locale))
  const read = await Promise.all([own, ...wanted].flatMap((locale) => (locale === undefined ? [] : readLanguage(content, manifest, locale))))
  const goldens = await readGoldens(content, manifest)
  const findings = [...diagnostics, ...read.flatMap((one) => one.diagnostics), ...goldens.diagnostics]
  const [source, ...translations] = read.flatMap(({ value }) => value ?? [])
  if (source === undefined || hasErrors(findings)) return { value: undefined, diagnostics: findings }
  const altered =
    digestOfJson(source) === entry.digest ? [] : [alteredAt(content, entry.edition, languageFile(source.locale), 'it holds another edition')]
  return {
    value: altered.length > 0 ? undefined : { manifest, source, translations, goldens: goldens.value },
    diagnostics: [...findings, ...altered],
  }
}

/** The manifest of a sealed edition, which the index vouches for. */
export async function readManifest(content: string, { edition, manifest: digest }: SealedEntry): Promise<Checked<Manifest>> {
  const path = sealedPath(content, edition, manifestName)
  const { value: source, diagnostics } = await readSourceFile(path, { textBytes: mostBytes })
  if (source?.text === undefined) return { value: undefined, diagnostics }
  const file = { path: displayPath(path), text: source.text }
  const newer = checkFormat(file.path, file.text)
  if (newer.length > 0) return { value: undefined, diagnostics: newer }
  if (source.digest !== digest) return { value: undefined, diagnostics: [alteredAt(content, edition, manifestName, 'its bytes have another digest')] }
  const parsed = parseData(file, 'manifest')
  return { value: parsed.value?.value, diagnostics: [...diagnostics, ...parsed.diagnostics] }
}

async function readLanguage(content: string, manifest: Manifest, locale: LocaleCode): Promise<Checked<Edition>> {
  const path = languageFile(locale)
  const { value: file, diagnostics } = await readListed(content, manifest, path)
  if (file === undefined) return { value: undefined, diagnostics }
  const text = unpack(file.bytes)
  const full = displayPath(sealedPath(content, manifest.edition, path))
  if (text === undefined) return { value: undefined, diagnostics: [alteredAt(content, manifest.edition, path, 'it cannot be unpacked')] }
  const newer = checkFormat(full, text)
  // What has the digest that it was sealed with was checked against its schema then.
  return newer.length > 0 ? { value: undefined, diagnostics: newer } : { value: JSON.parse(text) as Edition, diagnostics: [] }
}

async function readGoldens(content: string, manifest: Manifest): Promise<{ value: Answers[]; diagnostics: Diagnostic[] }> {
  const paths = manifest.files.map(({ path }) => path).filter((path) => path.startsWith(`${goldenFolder}/`) && path.endsWith('.answers.yaml'))
  const read = await Promise.all(paths.map((path) => readListed(content, manifest, path)))
  const parsed = read.flatMap(({ value }) => (value?.text === undefined ? [] : [parseData({ path: value.path, text: value.text }, 'answers')]))
  return {
    value: parsed.flatMap(({ value }) => value?.value ?? []),
    diagnostics: [...read, ...parsed].flatMap(({ diagnostics }) => diagnostics),
  }
}

/** A file that the manifest lists, with the digest that it lists. */
async function readListed(content: string, { edition, files }: Manifest, path: string): Promise<Checked<SourceFile>> {
  const listed = files.find((file) => file.path === path)
  if (listed === undefined) return { value: undefined, diagnostics: [alteredAt(content, edition, path, 'its manifest does not list it')] }
  const { value, diagnostics } = await readSourceFile(sealedPath(content, edition, path), { textBytes: mostBytes, binaryBytes: mostBytes })
  if (value === undefined) return { value, diagnostics }
  const altered = digestOf(value.bytes) === listed.digest ? [] : [alteredAt(content, edition, path, 'its bytes have another digest')]
  return { value: altered.length > 0 ? undefined : value, diagnostics: [...diagnostics, ...altered] }
}

function alteredAt(content: string, edition: string, path: string, how: string): Diagnostic {
  const file = displayPath(sealedPath(content, edition, path))
  return codes.sealedAltered.at(wholeFile(file), { path: file, how })
}

function unpack(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(bytes, { maxOutputLength: mostBytes }))
  } catch (error) {
    // A damaged archive, one too large, or bytes that are no text: a finding, made by the caller.
    if (error instanceof Error) return undefined
    throw error
  }
}

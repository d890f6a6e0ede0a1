import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { type Edition, type LocaleCode, validators } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath } from '../user-path.ts'

/** An edition holds all text and pictures of a toolkit; unpacked, too. */
const MOST_BYTES = 2 ** 28

/** What the JSON of an edition is called, as it is and compressed. */
const names = ['edition.json', 'edition.json.gz']

/** Reads the JSON of an edition, compressed or not, and checks it against its schema. */
export async function readEditionFile(path: string): Promise<Checked<Edition>> {
  const { value: source, diagnostics } = await readSourceFile(path, { textBytes: MOST_BYTES, binaryBytes: MOST_BYTES })
  if (source === undefined) return { value: undefined, diagnostics }
  const parsed = parse(path.endsWith('.gz') ? unpack(source.bytes) : source.text)
  const shown = displayPath(path)
  if (parsed === undefined) return { value: undefined, diagnostics: [codes.notAnEdition.at(wholeFile(shown), { path: shown, why: 'it is no JSON' })] }
  if (validators.edition(parsed)) return { value: parsed as Edition, diagnostics: [] }
  const [violation] = validators.edition.errors ?? []
  const why = `at ${violation?.instancePath || 'the top'} it ${violation?.message ?? 'departs from the schema'}`
  return { value: undefined, diagnostics: [codes.notAnEdition.at(wholeFile(shown), { path: shown, why })] }
}

/** The file of an edition in a folder: right there, in `json/`, or in a language’s `json/` as a bundle has it, the language asked for first. */
export async function findEditionFile(folder: string, locale: LocaleCode | undefined): Promise<string | undefined> {
  const languages = (await namesIn(folder)).filter((name) => name !== 'json')
  const wanted = locale === undefined ? languages : languages.filter((name) => name === locale)
  for (const place of ['', 'json', ...wanted.map((name) => join(name, 'json'))]) {
    const found = (await namesIn(join(folder, place))).find((name) => names.includes(name))
    if (found !== undefined) return join(folder, place, found)
  }
  return undefined
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}

function unpack(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder().decode(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }))
  } catch {
    return undefined
  }
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

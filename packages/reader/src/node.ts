import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { digestOf, readSourceFile } from '@ai-toolkit/source'
import { type Diagnostic, type Edition, type Manifest, openEdition, openManifest, type Result } from './index.ts'

export { canonicalJson, digestOf, digestOfJson } from '@ai-toolkit/source'

/** Which language of a bundle is opened. */
export interface OpenOptions {
  /** A language of the bundle; its first one where absent. */
  locale?: string
}

/** In bytes: an edition with all its pictures has 3 MB. */
const mostBytes = 2 ** 27

/**
 * Opens an edition from disk: the folder of a bundle (that which has `manifest.json`), or a file of JSON. In a bundle, the file is refused
 * where it has not the size and digest that the manifest lists. Nothing is thrown for what is missing, damaged or no edition.
 */
export async function openBundle(path: string, { locale }: OpenOptions = {}): Promise<Result<Edition>> {
  if (path.endsWith('.json')) return openPath(path)
  const folder = path.replace(/[/\\]+$/, '')
  const manifest = await readManifest(`${folder}/manifest.json`)
  if (manifest.value === undefined) return { value: undefined, diagnostics: manifest.diagnostics }
  const { locales, files } = manifest.value
  const wanted = locale ?? locales[0] ?? ''
  if (!locales.includes(wanted))
    return { value: undefined, diagnostics: [codes.unknownLocale.at(wholeFile(`${folder}/manifest.json`), { locale: wanted, known: locales })] }
  const inside = `${wanted}/json/edition.json`
  return openPath(`${folder}/${inside}`, files.find((file) => file.path === inside)?.digest ?? 'none')
}

async function readManifest(path: string): Promise<Result<Manifest>> {
  const { value: file, diagnostics } = await readSourceFile(path, { textBytes: mostBytes })
  return file?.text === undefined ? { value: undefined, diagnostics } : openManifest(file.text, path)
}

/** @param digest what the manifest lists; absent where nobody vouches for the file */
async function openPath(path: string, digest?: string): Promise<Result<Edition>> {
  const { value: file, diagnostics } = await readSourceFile(path, { textBytes: mostBytes })
  if (file?.text === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const altered = digest === undefined || digestOf(file.bytes) === digest ? [] : [alteredAt(path)]
  return altered.length > 0 ? { value: undefined, diagnostics: altered } : openEdition(file.text, path)
}

function alteredAt(path: string): Diagnostic {
  const why = 'its bytes are not those that the manifest of its bundle lists'
  return codes.notOfFormat.at(wholeFile(path), { path, what: 'the JSON of an edition', why })
}

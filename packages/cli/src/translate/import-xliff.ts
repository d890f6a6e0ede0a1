import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { mergeCatalogue, readXliff, writeCatalogue, type XliffResult } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'
import { writeOneFile } from '../write-one-file.ts'
import type { CataloguePart } from './catalogue-files.ts'
import { openCatalogue, type Translation } from './open-translation.ts'

/** One XLIFF file that was read into its catalogue. */
export interface ImportedFile {
  /** As the user named it. */
  file: string
  catalogue: string
  results: XliffResult[]
  /** Whether the catalogue is another one now. */
  written: boolean
}

/** What came of an import, and the texts that findings may point into. */
export interface ImportedFiles {
  imported: ImportedFile[]
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
}

/** Reads XLIFF files into the catalogues that they say they are of. Each file stands for itself: a fault in one keeps no other from being read. */
export async function importXliff(translation: Translation, files: readonly string[]): Promise<ImportedFiles> {
  const result: ImportedFiles = { imported: [], diagnostics: [], sources: new Map() }
  const sources = new Map(translation.sources)
  for (const path of files) {
    const { value: source, diagnostics } = await readSourceFile(userPath(path))
    const file = displayPath(userPath(path))
    result.diagnostics.push(...diagnostics)
    if (source?.text === undefined) continue
    sources.set(file, source.text)
    const made = await importFile({ path: file, text: source.text }, { ...translation, sources })
    result.diagnostics.push(...made.diagnostics)
    if (made.value === undefined) continue
    result.imported.push(made.value.imported)
    sources.set(made.value.imported.catalogue, made.value.text)
  }
  return { ...result, sources }
}

async function importFile(
  file: { path: string; text: string },
  translation: Translation,
): Promise<Checked<{ imported: ImportedFile; text: string }>> {
  const target = targetOf(file, translation)
  if (target.value === undefined) return { value: undefined, diagnostics: target.diagnostics }
  const { part, locale } = target.value
  const opened = openCatalogue(part, locale, translation.sources)
  if (hasErrors(opened.diagnostics)) return { value: undefined, diagnostics: opened.diagnostics }
  const { catalogue } = mergeCatalogue(opened.catalogue, part.units, { locale, wordingOnly: new Set() })
  const { edition } = translation
  const expected = { original: part.name, edition: edition.edition, sourceLocale: edition.locale, locale, units: part.units, catalogue }
  const { value, diagnostics } = readXliff(file, expected)
  if (value === undefined) return { value: undefined, diagnostics }
  const text = writeCatalogue(value.catalogue)
  const written = value.results.some(({ result }) => result === 'updated') && text !== opened.text
  const faults = written ? await writeOneFile(opened.file, text, 'replace') : []
  const imported = { file: file.path, catalogue: opened.file, results: value.results, written: written && !hasErrors(faults) }
  return { value: { imported, text: imported.written ? text : (opened.text ?? '') }, diagnostics: [...diagnostics, ...faults] }
}

/** What a file says it is of; that it is really so, `readXliff` checks. */
function targetOf(
  { path, text }: { path: string; text: string },
  { edition, parts }: Translation,
): Checked<{ part: CataloguePart; locale: LocaleCode }> {
  const head = text.slice(0, 10_000)
  const locale = /\btrgLang\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? ''
  const name = /\boriginal\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? ''
  const known = (edition.locales ?? []).map((language) => language.locale).filter((tag) => tag !== edition.locale)
  const part = parts.find((candidate) => candidate.name === name)
  const place = wholeFile(path)
  const diagnostics = [
    ...(known.includes(locale) ? [] : [codes.unknownLocale.at(place, { locale, known })]),
    ...(part === undefined ? [codes.unknownCatalogue.at(place, { name, known: parts.map((candidate) => candidate.name) })] : []),
  ]
  return { value: part !== undefined && diagnostics.length === 0 ? { part, locale } : undefined, diagnostics }
}

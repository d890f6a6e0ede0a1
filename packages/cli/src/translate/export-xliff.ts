import { join } from 'node:path'
import { replaceFiles } from '@ai-toolkit/bundle'
import { hasErrors } from '@ai-toolkit/diagnostics'
import { mergeCatalogue, writeXliff } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { displayPath, userPath } from '../user-path.ts'
import type { CataloguePart } from './catalogue-files.ts'
import { openCatalogue, type Translation } from './open-translation.ts'

/** Writes the catalogues of parts in one language as XLIFF 2.0: `<out>/<part>.<locale>.xlf`. Nothing is written where a catalogue has errors. */
export async function exportXliff(
  { edition, sources }: Translation,
  parts: readonly CataloguePart[],
  { locale, out }: { locale: LocaleCode; out: string },
): Promise<{ written: string[]; diagnostics: Diagnostic[] }> {
  const opened = parts.map((part) => ({ part, ...openCatalogue(part, locale, sources) }))
  const faults = opened.flatMap(({ diagnostics }) => diagnostics)
  if (hasErrors(faults)) return { written: [], diagnostics: faults }
  const files = opened.map(({ part, catalogue: read }) => {
    const { catalogue } = mergeCatalogue(read, part.units, { locale, wordingOnly: new Set() })
    const content = writeXliff({ catalogue, units: part.units, original: part.name, edition: edition.edition, sourceLocale: edition.locale })
    return { path: `${part.name}.${locale}.xlf`, content }
  })
  const diagnostics = [...faults, ...(await replaceFiles(userPath(out), files))]
  return { written: hasErrors(diagnostics) ? [] : files.map(({ path }) => displayPath(join(userPath(out), path))), diagnostics }
}

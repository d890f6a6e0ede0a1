import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, plural, printJson, printResult, showFaults } from '../talk.ts'
import { type ImportedFile, importXliff } from '../translate/import-xliff.ts'
import { openTranslation } from '../translate/open-translation.ts'
import type { Call } from '../verb.ts'

/** `toolkit translate import <files…>`: XLIFF files into their catalogues, text by text. */
export async function translateImport({ arguments: files, options }: Call): Promise<number> {
  const { value: translation, diagnostics, sources } = await openTranslation(options)
  if (translation === undefined) return refuse(diagnostics, sources, options)
  const result = await importXliff(translation, files)
  if (options.json) printJson({ ...jsonReport(result.diagnostics), imported: result.imported })
  else {
    showFaults(result.diagnostics, result.sources)
    for (const imported of result.imported) printResult(describeImport(imported))
  }
  return hasErrors(result.diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}

function describeImport({ file, catalogue, results }: ImportedFile): string {
  const count = (wanted: string): number => results.filter(({ result }) => result === wanted).length
  return `${file} → ${catalogue}: ${plural(count('updated'), 'text')} updated, ${count('unchanged')} unchanged, ${count('refused')} refused.`
}

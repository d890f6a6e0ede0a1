import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, printJson, printResult, showFaults } from '../talk.ts'
import { exportXliff } from '../translate/export-xliff.ts'
import { chooseLocales, chooseParts, openTranslation } from '../translate/open-translation.ts'
import type { Call } from '../verb.ts'

/** `toolkit translate export <locale> [parts…]`: catalogues as XLIFF 2.0, for tools that want it. */
export async function translateExport({ arguments: [locale = '', ...names], options }: Call): Promise<number> {
  const { value: translation, diagnostics, sources } = await openTranslation(options)
  if (translation === undefined) return refuse(diagnostics, sources, options)
  const chosen = chooseLocales(translation, [locale], options)
  const parts = chooseParts(translation, names, options)
  const faults = [...chosen.diagnostics, ...parts.diagnostics]
  const result = hasErrors(faults)
    ? { written: [], diagnostics: [] }
    : await exportXliff(translation, parts.value, { locale, out: options.out ?? 'xliff' })
  const findings = [...faults, ...result.diagnostics]
  if (options.json) printJson({ ...jsonReport(findings), written: result.written })
  else {
    showFaults(findings, sources)
    for (const file of result.written) printResult(`Wrote ${file}.`)
  }
  return hasErrors(findings) ? exitStatus.inputHasErrors : exitStatus.done
}

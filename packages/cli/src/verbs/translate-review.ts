import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, plural, printJson, printResult, showFaults } from '../talk.ts'
import { chooseLocales, chooseParts, openTranslation } from '../translate/open-translation.ts'
import { reviewCatalogues } from '../translate/review-catalogues.ts'
import type { Call } from '../verb.ts'

/**
 * `toolkit translate review <locale> [parts…]`: a native reviewer has read these parts. Whoever reviews text by text removes the comment
 * “not reviewed” in a translator’s tool instead.
 */
export async function translateReview({ arguments: [locale = '', ...names], options }: Call): Promise<number> {
  const { value: translation, diagnostics, sources } = await openTranslation(options)
  if (translation === undefined) return refuse(diagnostics, sources, options)
  const chosen = chooseLocales(translation, [locale], options)
  const parts = chooseParts(translation, names, options)
  const faults = [...chosen.diagnostics, ...parts.diagnostics]
  const result = hasErrors(faults) ? { reviewed: [], diagnostics: [] } : await reviewCatalogues(parts.value, locale, sources)
  const findings = [...faults, ...result.diagnostics]
  if (options.json) printJson({ ...jsonReport(findings), reviewed: result.reviewed })
  else {
    showFaults(findings, sources)
    for (const { file, texts } of result.reviewed) printResult(`${file}: ${plural(texts, 'text')} marked as reviewed.`)
  }
  return hasErrors(findings) ? exitStatus.inputHasErrors : exitStatus.done
}

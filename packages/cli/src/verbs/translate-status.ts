import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, printJson, printResult, say, showFaults } from '../talk.ts'
import { measureTranslations, type PartStatus } from '../translate/measure-translations.ts'
import { chooseLocales, openTranslation } from '../translate/open-translation.ts'
import { statusText } from '../translate/status-text.ts'
import type { Call } from '../verb.ts'

/** `toolkit translate status [locales…]`: how far each part is translated, and what to do first. */
export async function translateStatus({ arguments: named, options }: Call): Promise<number> {
  const { value: translation, diagnostics, sources } = await openTranslation(options)
  if (translation === undefined) return refuse(diagnostics, sources, options)
  const chosen = chooseLocales(translation, named, options)
  const measured = measureTranslations(translation, chosen.locales)
  const below = measured.status.filter((row) => isBelow(row, options.failUnder))
  const faults = [...chosen.diagnostics, ...measured.diagnostics.filter(({ severity }) => severity === 'error')]
  if (options.json) printJson({ ...jsonReport([...chosen.diagnostics, ...measured.diagnostics]), status: measured.status })
  else {
    showFaults(faults, sources)
    if (measured.status.length > 0) printResult(statusText(measured.status))
    for (const { locale, part } of below) say(`Below ${options.failUnder} %: ${part} in ${locale}.`)
  }
  return below.length > 0 || hasErrors(faults) ? exitStatus.inputHasErrors : exitStatus.done
}

function isBelow({ share }: PartStatus, failUnder: number | undefined): boolean {
  return failUnder !== undefined && share * 100 < failUnder
}

import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, plural, printJson, printResult, showFaults } from '../talk.ts'
import { chooseLocales, openTranslation } from '../translate/open-translation.ts'
import { checkWordingOnly, type UpdatedCatalogue, updateCatalogues } from '../translate/update-catalogues.ts'
import type { Call } from '../verb.ts'

/** `toolkit translate update [locales…]`: brings catalogues up to date with the toolkit. */
export async function translateUpdate({ arguments: named, options }: Call): Promise<number> {
  const { value: translation, diagnostics, sources } = await openTranslation(options)
  if (translation === undefined) return refuse(diagnostics, sources, options)
  const chosen = chooseLocales(translation, named, options)
  const unknown = checkWordingOnly(translation, options.wordingOnly ?? [])
  const faults = [...chosen.diagnostics, ...unknown]
  const result = hasErrors(faults) ? { updated: [], diagnostics: [] } : await updateCatalogues(translation, chosen.locales, options.wordingOnly)
  const findings = [...faults, ...result.diagnostics]
  if (options.json) printJson({ ...jsonReport(findings), catalogues: result.updated })
  else {
    showFaults(findings, sources)
    for (const line of result.updated.flatMap(describeUpdate)) printResult(line)
    printResult(`Looked at ${plural(result.updated.length, 'catalogue')}, ${result.updated.filter(({ written }) => written).length} written.`)
  }
  return hasErrors(findings) ? exitStatus.inputHasErrors : exitStatus.done
}

const names = { added: 'new', changed: 'changed', moved: 'moved', removed: 'gone', returned: 'back', reworded: 'wording only' }

/** One line of counts for a catalogue that changed, and the units whose translation must be looked at. */
function describeUpdate({ file, changes }: UpdatedCatalogue): string[] {
  if (changes.length === 0) return []
  const counts = Object.entries(names).flatMap(([change, name]) => {
    const count = changes.filter((made) => made.change === change).length
    return count === 0 ? [] : [`${count} ${name}`]
  })
  const shown = changes.filter(({ change }) => change === 'changed' || change === 'reworded')
  return [`${file}: ${counts.join(', ')}`, ...shown.slice(0, mostShown).map(({ unit, change }) => `  ${names[change]}: ${unit}`)]
}

/** After a large change nobody reads more; `status` has the numbers, and the translator’s tool shows them all. */
const mostShown = 20

import { plural } from '../talk.ts'
import { textColumns } from '../text-columns.ts'
import type { PartStatus } from './measure-translations.ts'

/** The state of translations as a table for a terminal, and what to do first in each language. */
export function statusText(status: readonly PartStatus[]): string {
  const heads = ['Language', 'Part', 'Units', 'Done', 'Stale', 'Missing', 'Not reviewed', 'Words left', 'Errors']
  const rows = status.map((row) => [
    row.locale,
    row.part,
    String(row.units),
    percent(row),
    String(row.stale),
    String(row.missing),
    String(row.unreviewed),
    String(row.wordsLeft),
    String(row.errors),
  ])
  return `${textColumns([heads, ...rows], 2).join('\n')}\n\n${firstSteps(status).join('\n')}`
}

/** Rounded down: what is not whole must not read as 100 %. */
function percent({ translated, units }: PartStatus): string {
  return units === 0 ? '–' : `${Math.floor((100 * translated) / units)} %`
}

/** What is broken comes before what is stale, what is stale before what is missing; the smallest piece of work first. */
function firstSteps(status: readonly PartStatus[]): string[] {
  const locales = [...new Set(status.map(({ locale }) => locale))]
  return locales.map((locale) => {
    const own = status.filter((row) => row.locale === locale)
    const least = (count: (row: PartStatus) => number): PartStatus | undefined =>
      own.filter((row) => count(row) > 0).sort((a, b) => count(a) - count(b))[0]
    const broken = least((row) => row.errors)
    const stale = least((row) => row.stale)
    const missing = least((row) => row.wordsLeft)
    const unreviewed = least((row) => row.unreviewed)
    if (broken) return `${locale}: mend ${plural(broken.errors, 'error')} in ${broken.file} first (toolkit check shows them).`
    if (stale) return `${locale}: revise ${plural(stale.stale, 'stale text')} in ${stale.file} first.`
    if (missing) return `${locale}: translate ${missing.file} first (${plural(missing.wordsLeft, 'word')}).`
    if (unreviewed) return `${locale}: complete. To be reviewed by a native speaker, beginning with ${unreviewed.file}.`
    return `${locale}: complete and reviewed.`
  })
}

import type { ReportManifest } from '@ai-toolkit/model'
import { plural } from '../talk.ts'
import type { ReportFinding } from './verify-report.ts'

/** What was found of a report, for the person at the terminal: what holds is said here, what does not is said by the findings. */
export function verifyText(report: ReportFinding): string {
  const { file, manifest, seal, signed } = report
  const lines = [
    `${file}: ${describe(manifest)}.`,
    ...(seal === 'whole' ? ['Unchanged: every byte is as it was written.'] : []),
    recomputedInWords(report),
    ...(manifest.redacted.length > 0 ? [`Left out of the answers before anything was computed: ${manifest.redacted.join(', ')}.`] : []),
    signed === undefined
      ? 'Digests tell whether anything was changed since, not who made the report: that takes a signature.'
      : `Signed with the key ${signed.key}: ${signed.comment.replaceAll('\t', ', ')}.`,
  ]
  return lines.join('\n')
}

function describe({ kind, locale, edition: { edition }, questionnaire, answers, brand, engine }: ReportManifest): string {
  const what = `${kind} report in ${locale} of ${plural(answers.length, 'set')} of answers to ${questionnaire.id}`
  return `${what}, edition ${edition}, in the brand ${brand.id}, made by engine ${engine.version}`
}

function recomputedInWords({ recomputed }: ReportFinding): string {
  const equal = recomputed.filter(({ outcome }) => outcome === 'equal')
  const all = recomputed.length
  if (equal.length < all) {
    const differs = recomputed.filter(({ outcome }) => outcome === 'differs').length
    return `Not recomputed equal: of ${plural(all, 'set')} of answers ${equal.length} equal, ${differs} different, ${all - equal.length - differs} not to be recomputed.`
  }
  const count = (name: 'measures' | 'levels' | 'recommendations') => equal.reduce((sum, { assessment }) => sum + (assessment?.[name].length ?? 0), 0)
  const parts = [plural(count('measures'), 'measure'), plural(count('levels'), 'level'), plural(count('recommendations'), 'recommendation')]
  return `Recomputed equal: the answers give the same ${parts.join(', ')}.`
}

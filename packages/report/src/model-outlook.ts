import type { ReportOutlook } from '@ai-toolkit/model'
import type { ReportContext } from './report-context.ts'

/** What the result would be if all announced questions counted already; undefined where none is announced, or no result is stated. */
export function modelOutlook({ assessment, rules }: ReportContext): ReportOutlook | undefined {
  const { outlook, verdict = '' } = assessment
  const rule = rules.get(verdict)
  const result = outlook?.levels.find(({ level }) => level === verdict)
  if (outlook === undefined || rule === undefined || result === undefined) return undefined
  const band = rule.bands.find(({ id }) => id === result.band)
  return {
    edition: outlook.edition,
    counts: outlook.coverage,
    level: { id: rule.id, label: rule.label },
    band: band === undefined ? null : { id: band.id, label: band.label },
    value: result.value,
  }
}

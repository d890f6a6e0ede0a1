import type { LevelResult, ReportObligation } from '@ai-toolkit/model'
import { nameCause } from './name-things.ts'
import { proseOf, type ReportContext } from './report-context.ts'

/** What the levels reached ask for, each once with everything whose level asks for it; those of the verdict first. */
export function listObligations(context: ReportContext): ReportObligation[] {
  const { levels, verdict } = context.assessment
  const ordered = [...levels.filter(({ level }) => level === verdict), ...levels.filter(({ level }) => level !== verdict)]
  const found = new Map<string, ReportObligation>()
  for (const result of ordered) {
    for (const id of result.obligations ?? []) gather(context, result, id, found)
  }
  return [...found.values()]
}

function gather(context: ReportContext, { level, band, of }: LevelResult, id: string, found: Map<string, ReportObligation>): void {
  const key = `${level} ${band} ${id}`
  const obligation = found.get(key) ?? describe(context, level, band, id)
  if (obligation === undefined) return
  if (of !== undefined) obligation.of.push(nameCause(context, of))
  found.set(key, obligation)
}

function describe(context: ReportContext, level: string, bandId: string | null, id: string): ReportObligation | undefined {
  const rule = context.rules.get(level)
  const band = rule?.bands.find((one) => one.id === bandId)
  const obligation = band?.obligations?.find((one) => one.id === id)
  if (rule === undefined || band === undefined || obligation === undefined) return undefined
  const { responsible, due } = obligation
  return {
    id,
    text: proseOf(context, `levels.${level}.bands.${band.id}.obligations.${id}.text`),
    ...(responsible !== undefined && { responsible }),
    ...(due !== undefined && { due }),
    level: { id: rule.id, label: rule.label },
    band: { id: band.id, label: band.label },
    of: [],
  }
}

import { basename } from 'node:path'
import type { Proof } from '@ai-toolkit/bundle'
import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import type { Redaction, ReportManifest } from '@ai-toolkit/model'
import { isJoint, type ReportFormat, type ReportKind } from '../reports/report-kinds.ts'
import type { CarriedSets } from '../reports/workshop.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import { joinRedactions } from './redactions.ts'

/** What of a report is to be made otherwise; the rest is as it was. */
export interface Wishes {
  kind?: ReportKind | undefined
  templates: string
  brand?: string | undefined
  template?: string | undefined
  locale?: readonly string[] | undefined
  format?: readonly ReportFormat[] | undefined
  redact?: readonly Redaction[] | undefined
}

/** How to make a report again from what it carries. */
export interface Remaking {
  kind: ReportKind
  brand: string
  template: string | undefined
  locales: readonly string[] | undefined
  formats: readonly ReportFormat[]
  redact: readonly Redaction[]
  carried: CarriedSets
}

/**
 * Opens a report to make it again, with everything that it was made with unless it is wished otherwise. One that was changed is refused: what is
 * made of it would state, as if nothing had happened, what somebody put in.
 */
export async function fromReport(path: string, wishes: Wishes): Promise<Checked<Remaking>> {
  const { value: opened, diagnostics } = await openReport(path)
  if (opened?.proof === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  return { value: remakingOf(opened, opened.proof, wishes), diagnostics }
}

function remakingOf({ file, format }: OpenedReport, { manifest, sets }: Proof, wishes: Wishes): Remaking {
  const kind = wishes.kind ?? manifest.kind
  const { name, speaks } = nameOfReport(file, manifest)
  return {
    kind,
    brand: wishes.brand ?? `${wishes.templates}/brands/${manifest.brand.id}`,
    template: wishes.template ?? (kind === manifest.kind ? manifest.template.id : undefined),
    locales: wishes.locale ?? (speaks ? [manifest.locale] : undefined),
    formats: wishes.format ?? [format],
    redact: joinRedactions(manifest.redacted, wishes.redact ?? []),
    carried: { locale: manifest.locale, files: carriedFiles(file, sets, name, kind) },
  }
}

/** Answers are called after the report that they lie in, as if they lay in a folder of its name: what is made of them is called as it was. */
function carriedFiles(file: string, sets: Proof['sets'], name: string, kind: ReportKind): CarriedSets['files'] {
  const isOneOfMany = !isJoint(kind) && sets.length > 1
  return sets.map(({ entry, answers: { text } }, index) => ({
    path: `${file}/${index + 1}/${isOneOfMany ? `${name}-${index + 1}` : name}.answers.json`,
    folder: '',
    carried: { text, fileDigest: entry.fileDigest },
  }))
}

/** `our-agency.summary.fr.pdf` is called `our-agency`, and after its language too. */
function nameOfReport(file: string, { kind, locale }: ReportManifest): { name: string; speaks: boolean } {
  const whole = basename(file).replace(/\.(pdf|html?)$/i, '')
  const speaks = whole.endsWith(`.${locale}`)
  const spoken = speaks ? whole.slice(0, -locale.length - 1) : whole
  return { name: spoken.endsWith(`.${kind}`) ? spoken.slice(0, -kind.length - 1) : spoken, speaks }
}

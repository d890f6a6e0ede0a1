import type { SingleKind } from '@ai-toolkit/html'

/** The kinds of reports: three on one set of answers, two on several. */
export const reportKinds = ['full', 'summary', 'action-plan', 'progress', 'portfolio'] as const

/** What a report is for. */
export type ReportKind = (typeof reportKinds)[number]

/** The kinds that make one report of all answer files. */
export type JointKind = Exclude<ReportKind, SingleKind>

/** The formats of reports: `csv` and `xlsx` hold the rows of those kinds that have rows, `docx` is the full report for Word. */
export const reportFormats = ['html', 'pdf', 'json', 'csv', 'xlsx', 'docx'] as const

/** What is made where nothing else is asked for. */
export const usualFormats = ['html', 'pdf', 'json', 'csv'] as const satisfies readonly ReportFormat[]

/** A format of reports. */
export type ReportFormat = (typeof reportFormats)[number]

/** Whether one report is made of all answer files together. */
export function isJoint(kind: ReportKind): kind is JointKind {
  return kind === 'progress' || kind === 'portfolio'
}

/** The formats that a kind comes in. */
export function formatsOf(kind: ReportKind): readonly ReportFormat[] {
  const rows: ReportFormat[] = kind === 'action-plan' || kind === 'portfolio' ? ['csv', 'xlsx'] : []
  return ['html', 'pdf', 'json', ...rows, ...(kind === 'full' ? (['docx'] as const) : [])]
}

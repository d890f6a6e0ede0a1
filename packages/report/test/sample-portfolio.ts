import type { ReportInput } from '../src/index.ts'
import { digest } from './sample-parts.ts'
import { sampleReadiness } from './sample-readiness.ts'
import { sampleRisks } from './sample-risks.ts'

/** Three organizations: one in the middle, one that leads, and one that has hardly begun. */
export function samplePortfolio(): ReportInput[] {
  return [
    named(sampleReadiness(), 'Middle Police', 'd'),
    named(sampleReadiness(['55555', '55555', '55555', '5a5h5'], '2026-02-01'), 'Leading Police', 'e'),
    named(sampleReadiness(['11111', '11111', '111n1', '1a1h1'], '2026-07-01'), 'Beginning Police', 'f'),
  ]
}

/** Two systems with the same risks. */
export function sampleRiskPortfolio(): ReportInput[] {
  return [named(sampleRisks(), 'Face search', 'd'), named(sampleRisks(), 'Another search', 'e')]
}

function named(input: ReportInput, name: string, letter: string): ReportInput {
  return { ...input, answers: { ...input.answers, subject: { ...input.answers.subject, name } }, answersDigest: digest(letter) }
}

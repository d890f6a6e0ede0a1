import type { ReportInput } from '../src/index.ts'
import { sampleReadiness } from './sample-readiness.ts'
import { sampleRisks } from './sample-risks.ts'

/** An organization a year before and now: 1.4 rose by two and 2.5 by one, 2.4 fell by one, 2.3 is answered now, 3.4 applies now. */
export function sampleProgress(): [before: ReportInput, after: ReportInput] {
  return [sampleReadiness(['43422', '32-21', '323n2', '2a1h3'], '2025-05-18'), sampleReadiness(['43442', '32312', '32342', '2a1h3'], '2026-05-18')]
}

/** A system and its risks a year later, one of them lowered from high to low, and one no longer rated. */
export function sampleRiskProgress(): [before: ReportInput, after: ReportInput] {
  const later = structuredClone(sampleRisks())
  later.answers.date = '2027-01-01'
  const rated = later.assessment.measures.filter(({ measure, value }) => measure === 'second' && value !== null)
  const [lowered, unrated] = [rated.find(({ value }) => value === 3), rated.find(({ value }) => value === 1)]
  if (lowered === undefined || unrated === undefined) throw new Error('The sample has such risks')
  lowered.value = 1
  unrated.value = null
  return [sampleRisks(), later]
}

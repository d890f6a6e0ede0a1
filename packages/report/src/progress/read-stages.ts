import type { ReportModel } from '@ai-toolkit/model'
import { modelReport, type ReportInput } from '../model-report.ts'
import { type ReportContext, readContext } from '../report-context.ts'

/** One assessment of several: its report, and the edition's words and the results by id. */
export interface Stage {
  input: ReportInput
  context: ReportContext
  model: ReportModel
}

/** Several assessments with their first and their latest. */
export interface Stages {
  all: readonly Stage[]
  first: Stage
  last: Stage
}

/** The stages by the days of the answers, the earliest first; those of one day keep their order. Throws for none, which only our own code can bring about. */
export function readStages(inputs: readonly ReportInput[]): Stages {
  const all = inputs.map(readStage).sort((a, b) => (a.model.date < b.model.date ? -1 : a.model.date > b.model.date ? 1 : 0))
  const [first, last] = [all.at(0), all.at(-1)]
  if (first === undefined || last === undefined) throw new Error('There is nothing to compare')
  return { all, first, last }
}

/** One stage. */
export function readStage(input: ReportInput): Stage {
  return { input, context: readContext(input.edition, input.resource, input.assessment), model: modelReport(input) }
}

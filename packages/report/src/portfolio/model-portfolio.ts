import type { PortfolioModel, PortfolioVerdict, ReportModel } from '@ai-toolkit/model'
import { listReferences } from '../list-references.ts'
import { type ReportInput, redactedOf } from '../model-report.ts'
import { readStages, type Stages } from '../progress/read-stages.ts'
import { describeUnits } from './describe-units.ts'
import { gatherAdvice } from './gather-advice.ts'
import { listRatings } from './list-ratings.ts'
import { sumCoverage } from './sum-coverage.ts'
import { countUnits, tabulateHeat } from './tabulate-heat.ts'

/**
 * Sets assessments of many subjects by one questionnaire side by side, the worst first. Words, levels and areas are those of the latest
 * assessment, which also gives brand and engine. That they belong together is for `checkTogether` to see to. Pure: the same input gives the
 * same model.
 */
export function modelPortfolio(inputs: readonly ReportInput[]): PortfolioModel {
  const stages = readStages(inputs)
  const { all, first, last } = stages
  const { locale, language, toolkit, questionnaire, subject, date, brand, notices } = last.model
  const verdict = describeVerdict(stages)
  const ratings = listRatings(last.model)
  const units = describeUnits(
    all.map(({ model }) => model),
    { latest: last.model, ratings },
  )
  return {
    schemaVersion: 1,
    locale,
    ...(language && { language }),
    toolkit,
    questionnaire,
    subjectKind: subject.kind,
    from: first.model.date,
    date,
    brand,
    comparable: new Set(all.map(({ model }) => model.provenance.questionnaireDigest)).size === 1,
    ...(verdict && { verdict }),
    counts: countUnits(
      verdict?.bands ?? [],
      units.map(({ number, band }) => ({ number, band })),
    ),
    coverage: sumCoverage(all.map(({ model }) => model.coverage.counts)),
    sections: tabulateHeat(last.model, units),
    ratings,
    units,
    advice: gatherAdvice(
      all.map(({ model }) => model),
      units,
      last.model,
    ),
    notices,
    references: listReferences(last.context, { notices, overrides: units.map(({ override }) => override) }),
    ...redactedOf(last.input),
    provenance: { engineVersion: last.input.engine.version, brand: brand.id },
  }
}

function describeVerdict({ last: { model } }: Stages): PortfolioVerdict | undefined {
  const { verdict, measures } = model
  if (verdict === undefined) return undefined
  const { level, measure, better, bands } = verdict
  const decimals = decimalsOf(measures, measure.id)
  return { level, measure, better, ...(decimals !== undefined && { decimals }), bands }
}

function decimalsOf(measures: ReportModel['measures'], id: string): number | undefined {
  return measures.find((measure) => measure.id === id)?.decimals
}

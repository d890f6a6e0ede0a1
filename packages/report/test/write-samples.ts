// Writes the models of the samples as JSON: the goldens of this package's tests, and what the tests of `html` render.
import { writeFileSync } from 'node:fs'
import { modelReport } from '../src/model-report.ts'
import { modelPortfolio } from '../src/portfolio/model-portfolio.ts'
import { modelProgress } from '../src/progress/model-progress.ts'
import { samplePortfolio, sampleRiskPortfolio } from './sample-portfolio.ts'
import { sampleProgress, sampleRiskProgress } from './sample-progress.ts'
import { sampleReadiness } from './sample-readiness.ts'
import { sampleRisks } from './sample-risks.ts'

const samples = {
  'readiness.report': modelReport(sampleReadiness()),
  'risks.report': modelReport(sampleRisks()),
  'readiness.progress': modelProgress(sampleProgress()),
  'risks.progress': modelProgress(sampleRiskProgress()),
  'readiness.portfolio': modelPortfolio(samplePortfolio()),
  'risks.portfolio': modelPortfolio(sampleRiskPortfolio()),
}

for (const [name, model] of Object.entries(samples)) {
  writeFileSync(new URL(`${name}.json`, import.meta.url), `${JSON.stringify(model, null, 1)}\n`)
}

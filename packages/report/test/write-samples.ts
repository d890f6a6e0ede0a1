// Writes the models of the samples as JSON: the goldens of this package's tests, and what the tests of `html` render.
import { writeFileSync } from 'node:fs'
import { modelReport } from '../src/model-report.ts'
import { sampleReadiness } from './sample-readiness.ts'
import { sampleRisks } from './sample-risks.ts'

const samples = { readiness: sampleReadiness(), risks: sampleRisks() }

for (const [name, input] of Object.entries(samples)) {
  writeFileSync(new URL(`${name}.report.json`, import.meta.url), `${JSON.stringify(modelReport(input), null, 1)}\n`)
}

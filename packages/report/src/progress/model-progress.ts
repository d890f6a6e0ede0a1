import type { ProgressAssessment, ProgressModel } from '@ai-toolkit/model'
import { listReferences } from '../list-references.ts'
import { type ReportInput, redactedOf } from '../model-report.ts'
import { compareAdvice } from './compare-advice.ts'
import { compareAnswers, compareQuestions } from './compare-answers.ts'
import { compareMeasures, compareSections } from './compare-measures.ts'
import { compareRatings } from './compare-ratings.ts'
import { compareVerdicts } from './compare-verdicts.ts'
import { explainChange } from './explain-change.ts'
import { readStages, type Stage } from './read-stages.ts'

/**
 * Joins two or more assessments of one subject, in any order, to what became of it. Each may be of an edition of its own; words are those of
 * the latest, which also gives brand and engine. That they can be compared is for `checkProgress` to see to. Pure: the same input gives the
 * same model.
 */
export function modelProgress(inputs: readonly ReportInput[]): ProgressModel {
  const stages = readStages(inputs)
  const { all, last } = stages
  const { locale, language, toolkit, questionnaire, subject, date, brand, notices } = last.model
  const verdict = compareVerdicts(stages)
  const explanation = explainChange(stages)
  return {
    schemaVersion: 1,
    locale,
    ...(language && { language }),
    toolkit,
    questionnaire,
    subject,
    date,
    brand,
    assessments: all.map(describe),
    comparable: new Set(all.map(({ model }) => model.provenance.questionnaireDigest)).size === 1,
    ...(verdict && { verdict }),
    ...(explanation && { explanation }),
    measures: compareMeasures(stages),
    sections: compareSections(stages),
    ratings: compareRatings(stages),
    answers: compareAnswers(stages, explanation),
    questions: compareQuestions(stages),
    recommendations: compareAdvice(stages),
    notices,
    references: listReferences(last.context, { notices, verdict }),
    ...redactedOf(last.input),
    provenance: { engineVersion: last.input.engine.version, brand: brand.id },
  }
}

function describe({ model }: Stage): ProgressAssessment {
  return { date: model.date, respondents: model.respondents, counts: model.coverage.counts, provenance: model.provenance }
}

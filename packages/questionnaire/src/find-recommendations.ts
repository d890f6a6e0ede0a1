import type { RecommendationResult } from '@ai-toolkit/model'
import { isMet } from './compile-expression.ts'
import type { Evaluation } from './evaluate-measures.ts'
import { namesRead } from './reference-names.ts'

/** The recommendations whose condition is met, in the order of the questionnaire, with the questions and measures that it reads. */
export function findRecommendations({ compiled, context }: Evaluation): RecommendationResult[] {
  return compiled.recommendations
    .filter(({ when }) => isMet(when, context))
    .map(({ source: { id, priority }, when }) => {
      const { questions, measures } = namesRead(when.references)
      return { id, priority, because: [...new Set([...questions, ...measures])] }
    })
}

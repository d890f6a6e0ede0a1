import type { AdviceLine, AdviceProgress, ReportRecommendation } from '@ai-toolkit/model'
import type { Stages } from './read-stages.ts'

/** What became of the recommendations from the first stage to the latest. */
export function compareAdvice({ first, last }: Stages): AdviceProgress {
  const [before, now] = [first.model.recommendations, last.model.recommendations]
  const has = (list: readonly ReportRecommendation[], { id }: ReportRecommendation) => list.some((other) => other.id === id)
  return {
    settled: before.filter((recommendation) => !has(now, recommendation)).map(lineOf),
    arisen: now.filter((recommendation) => !has(before, recommendation)).map(lineOf),
    remaining: now.filter((recommendation) => has(before, recommendation)).map(lineOf),
  }
}

function lineOf({ id, priority, title, section }: ReportRecommendation): AdviceLine {
  return { id, priority, title, ...(section && { section }) }
}

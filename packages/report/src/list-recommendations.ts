import type { Recommendation, RecommendationResult, ReportRecommendation } from '@ai-toolkit/model'
import { describeReference } from './list-references.ts'
import { nameCause } from './name-things.ts'
import { proseOf, type ReportContext } from './report-context.ts'

const priorities: readonly Recommendation['priority'][] = ['high', 'medium', 'low']

/** The recommendations that fire, the most pressing first, then in the order of the questionnaire. */
export function listRecommendations(context: ReportContext): ReportRecommendation[] {
  const fired = new Map(context.assessment.recommendations.map((result) => [result.id, result]))
  const found = (context.questionnaire.recommendations ?? []).flatMap((recommendation) => {
    const result = fired.get(recommendation.id)
    return result === undefined ? [] : [describe(context, recommendation, result)]
  })
  return priorities.flatMap((priority) => found.filter((recommendation) => recommendation.priority === priority))
}

function describe(context: ReportContext, recommendation: Recommendation, { priority, because }: RecommendationResult): ReportRecommendation {
  const { id, title, links = [], principles = [] } = recommendation
  const section = context.sections.get(recommendation.section ?? '')
  return {
    id,
    priority,
    title,
    text: proseOf(context, `recommendations.${id}.text`),
    ...(section && { section }),
    links: links.map((to) => describeReference(context, to)),
    principles: principles.map((principle) => ({ id: principle, label: titleOfPrinciple(context, principle) })),
    because: because.map((cause) => nameCause(context, cause)),
  }
}

function titleOfPrinciple({ edition }: ReportContext, id: string): string {
  const reference = `${edition.principlesIn}#${id}`
  return Object.hasOwn(edition.anchors, reference) ? (edition.anchors[reference]?.title ?? id) : id
}

import type { ReportObligation, ReportRecommendation } from '@ai-toolkit/model'
import { type LinkView, linkViews } from '../../content/links.ts'
import type { Markup } from '../../templates/fill-template.ts'
import { type CauseView, causeViews, proseView, type ReportContext } from './report-context.ts'

/** Recommendations of one priority. */
export interface PriorityView {
  id: string
  title: string
  recommendations: RecommendationView[]
}

/** One recommendation. */
export interface RecommendationView {
  id: string
  title: string
  text: Markup | undefined
  section: string | undefined
  /** Where the guides say more. Without href where the output cannot lead there: the title then names the resource too. */
  links: LinkView[]
  principles: string[]
  because: CauseView[]
}

/** What a level asks for. */
export interface ObligationView {
  text: Markup | undefined
  responsible: string | undefined
  due: string | undefined
  /** The level that asks for it, such as “Readiness: Developing”. */
  level: string
  /** The questions or sections at that level; empty where it is the whole. */
  of: CauseView[]
}

/** Recommendations by priority; priorities without any are left out. */
export function priorityViews(context: ReportContext): PriorityView[] {
  return (['high', 'medium', 'low'] as const).flatMap((priority) => {
    const found = context.model.recommendations.filter((recommendation) => recommendation.priority === priority)
    if (found.length === 0) return []
    return [
      {
        id: `priority.${priority}`,
        title: context.say('report.priority', { priority }),
        recommendations: found.map((one) => recommendationView(one, context)),
      },
    ]
  })
}

/** The obligations of all levels reached. */
export function obligationViews(context: ReportContext): ObligationView[] {
  return context.model.obligations.map((obligation) => obligationView(obligation, context))
}

function recommendationView(
  { id, title, text, section, links, principles, because }: ReportRecommendation,
  context: ReportContext,
): RecommendationView {
  return {
    id: `recommendation.${id}`,
    title,
    text: proseView(text, context),
    section: section?.title,
    links: linkViews(
      links.map(({ to }) => to),
      context.setting,
    ),
    principles: principles.map(({ label }) => label),
    because: causeViews(because),
  }
}

function obligationView({ text, responsible, due, level, band, of }: ReportObligation, context: ReportContext): ObligationView {
  return {
    text: proseView(text, context),
    responsible,
    due,
    level: context.say('report.level-of', { rule: level.label, band: band.label }),
    of: causeViews(of),
  }
}

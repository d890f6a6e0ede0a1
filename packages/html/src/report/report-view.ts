import type { ReportModel } from '@ai-toolkit/model'
import type { OutlineEntry } from '../print-document.ts'
import type { Markup } from '../templates/fill-template.ts'
import { type PartView, partViews, type SignatoryView, signatoryViews } from './brand-parts.ts'
import type { BrandPictures } from './brand-pictures.ts'
import { cleanLine } from './clean-line.ts'
import { type ObligationView, obligationViews, type PriorityView, priorityViews } from './views/advice-view.ts'
import { type AnsweredSectionView, answerViews } from './views/answers-view.ts'
import { type CoverView, coverView } from './views/cover-view.ts'
import { type CoverageView, coverageView } from './views/coverage-view.ts'
import { type KeyFigure, keyFigures } from './views/figures-view.ts'
import { type PlanView, planView } from './views/plan-view.ts'
import { type ProvenanceView, provenanceView } from './views/provenance-view.ts'
import { type RatingsView, ratingViews } from './views/ratings-view.ts'
import type { ReportContext } from './views/report-context.ts'
import { type SectionScoresView, sectionViews } from './views/sections-view.ts'
import { type SummaryView, summaryView } from './views/summary-view.ts'
import { type VerdictView, verdictView } from './views/verdict-view.ts'

/** What the templates of a report of any kind may use. */
export interface AnyReportView {
  /** BCP 47. */
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  /** True in print, where nothing can be followed out of the document. */
  print: boolean
  cover: CoverView
  /** The headings of the second level, in order. */
  contents: ContentsEntry[]
}

/** What the templates of a report on one set of answers may use. templates/README.md sets it out for those who write templates. */
export interface ReportView extends AnyReportView {
  /** The model as it stands in the report's JSON, with numbers as numbers. */
  report: ReportModel
  figures: KeyFigure[]
  verdict: VerdictView | undefined
  coverage: CoverageView
  sections: SectionScoresView[]
  ratings: RatingsView[]
  priorities: PriorityView[]
  obligations: ObligationView[]
  answers: AnsweredSectionView[]
  provenance: ProvenanceView
  /** The sections of a full report that the brand chooses, in its order. */
  parts: PartView[]
  /** Who signs. */
  signature: SignatoryView[]
  /** For the executive summary. */
  summary: SummaryView
  /** For the action plan. */
  plan: PlanView
}

/** A line of the contents. */
export type ContentsEntry = Pick<OutlineEntry, 'id' | 'title'>

/** The view around the filled body: what the frame template shows. */
export interface FrameView extends Pick<AnyReportView, 'language' | 'direction' | 'title' | 'print'> {
  style: Markup
  body: Markup
}

/** The kinds of reports on one set of answers. */
export type SingleKind = 'full' | 'summary' | 'action-plan'

const KIND_WORDS: Record<SingleKind, string> = {
  full: 'report.cover-kind',
  summary: 'report.kind-summary',
  'action-plan': 'report.kind-plan',
}

/** Characters; longer ones are cut off by windows and lists of files anyway. */
const mostInTitle = 150

/** Everything in a report, written in its language; the contents are known only when the body has been filled once. */
export function reportView(context: ReportContext, pictures: BrandPictures | undefined, kind: SingleKind = 'full'): ReportView {
  const { model, direction, setting, say } = context
  return {
    language: model.locale,
    direction,
    title: say('report.title', { subject: cleanLine(model.subject.name, mostInTitle), questionnaire: model.questionnaire.title }),
    print: setting.medium === 'print',
    report: model,
    cover: coverView(context, pictures, say(KIND_WORDS[kind])),
    contents: [],
    figures: keyFigures(context),
    verdict: verdictView(context),
    coverage: coverageView(context),
    sections: sectionViews(context),
    ratings: ratingViews(context),
    priorities: priorityViews(context),
    obligations: obligationViews(context),
    answers: answerViews(context),
    provenance: provenanceView(context),
    parts: partViews(model.brand),
    signature: signatoryViews(model.brand),
    summary: summaryView(context),
    plan: planView(context),
  }
}

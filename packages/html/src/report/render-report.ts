import type { ReportModel, ReportReference } from '@ai-toolkit/model'
import type { Look } from '../look.ts'
import { type PageAssets, type RenderedReport, type ReportKind, renderPages } from './render-pages.ts'
import { reportView, type SingleKind } from './report-view.ts'

/** What a report on one set of answers needs beside its model and its look. */
export interface ReportAssets extends PageAssets {
  /** Default: full. */
  kind?: SingleKind
  /** The folder under templates/report/ whose template to use. Default: that of the kind; for a full report the questionnaire's id where there is one for it, else `default`. */
  template?: string
}

/**
 * Renders a report. `look.words` must hold the words of templates/report/words.yaml too. Asked for a form of it, throws where the look has
 * no such template, and a `TemplateFault` where a template asks for what the report does not have.
 */
export function renderReport(model: ReportModel, look: Look, assets: ReportAssets): RenderedReport {
  const { kind = 'full' } = assets
  const template = `report/${assets.template ?? reportTemplate(kind, model.questionnaire.id, look)}/report`
  const view: ReportKind<ReportModel>['view'] = (context, logo) => reportView(context, logo, kind)
  return renderPages({ model, references: referencesOf(model), template, view }, look, assets)
}

/** Those of its texts, and the places its recommendations lead to. */
function referencesOf({ references, recommendations }: ReportModel): ReportReference[] {
  return [...references, ...recommendations.flatMap(({ links }) => links)]
}

/** The folder under templates/report/ whose template a report has that is asked for none: that of its kind, or of its questionnaire. */
export function reportTemplate(kind: SingleKind, questionnaire: string, { templates }: Look): string {
  if (kind !== 'full') return kind === 'summary' ? 'executive-summary' : kind
  return templates.pages.has(`report/${questionnaire}/report`) ? questionnaire : 'default'
}

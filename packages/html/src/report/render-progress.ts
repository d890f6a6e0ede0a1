import type { ProgressModel } from '@ai-toolkit/model'
import type { Look } from '../look.ts'
import { type PageAssets, type RenderedReport, renderPages } from './render-pages.ts'
import { progressView } from './views/progress/progress-view.ts'

/** What a report on several sets of answers needs beside its model and its look. */
export interface JointAssets extends PageAssets {
  /** The folder under templates/report/ whose template to use. Default: that of the kind. */
  template?: string
}

/** Renders a progress report. Asked for a form of it, throws where the look has no such template, and a `TemplateFault` where a template asks for what the report lacks. */
export function renderProgress(model: ProgressModel, look: Look, assets: JointAssets): RenderedReport {
  const template = `report/${assets.template ?? 'progress'}/report`
  return renderPages({ model, references: model.references, template, view: progressView }, look, assets)
}

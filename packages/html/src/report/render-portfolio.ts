import type { PortfolioModel } from '@ai-toolkit/model'
import type { Look } from '../look.ts'
import { type RenderedReport, renderPages } from './render-pages.ts'
import type { JointAssets } from './render-progress.ts'
import { portfolioView } from './views/portfolio/portfolio-view.ts'

/** Renders a portfolio. Asked for a form of it, throws where the look has no such template, and a `TemplateFault` where a template asks for what the report lacks. */
export function renderPortfolio(model: PortfolioModel, look: Look, assets: JointAssets): RenderedReport {
  const template = `report/${assets.template ?? 'portfolio'}/report`
  return renderPages({ model, references: model.references, template, view: portfolioView }, look, assets)
}

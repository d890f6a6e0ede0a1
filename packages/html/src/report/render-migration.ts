import type { MigrationReport } from '@ai-toolkit/model'
import type { Look } from '../look.ts'
import { type RenderedReport, renderPages } from './render-pages.ts'
import type { JointAssets } from './render-progress.ts'
import { migrationView } from './views/migration/migration-view.ts'

/** Renders what became of answers on the way to another edition. Throws as `renderProgress` does. */
export function renderMigration(model: MigrationReport, look: Look, assets: JointAssets): RenderedReport {
  const template = `report/${assets.template ?? 'migration'}/report`
  return renderPages({ model, references: model.references, template, view: migrationView }, look, assets)
}

import { documentShapes } from './document/document-shapes.ts'
import { reportShapes } from './report/report-shape.ts'
import { siteShapes } from './site/site-shapes.ts'
import type { PageShapes } from './templates/compile-templates.ts'

/** What every page that this package makes is filled with, for `compileTemplates` to hold the templates to. */
export const pageShapes: PageShapes = new Map([...siteShapes, ...documentShapes, ...reportShapes])

import { describeLocale } from '@ai-toolkit/locale'
import type { Reference, ReportModel } from '@ai-toolkit/model'
import type { Look } from '../look.ts'
import type { PrintDocument } from '../print-document.ts'
import { fillTemplate, markup } from '../templates/fill-template.ts'
import { plainSetting, type Setting, type Target } from '../tree/setting.ts'
import { makeSay } from '../words/say.ts'
import { brandLogo } from './brand-logo.ts'
import { cleanLine } from './clean-line.ts'
import { makeFormats } from './formats.ts'
import { readHeadings } from './read-headings.ts'
import { reportStyle } from './report-style.ts'
import { type FrameView, type ReportView, reportView } from './report-view.ts'
import type { ReportContext } from './views/report-context.ts'

/** What a report needs beside its model and its look. */
export interface ReportAssets {
  /** The files of the brand's folder, by the path that brand.yaml names them by. */
  brandFiles: ReadonlyMap<string, Uint8Array>
  /** Where the guides can be read, for the links of the page: an address for each reference. Without it they are named in words, as they are in print. */
  guideAddress?: (reference: Reference) => string | undefined
  /** The folder under templates/report/ whose template to use. Default: the questionnaire's id where there is one for it, else `default`. */
  template?: string
}

/** A report in both its forms. */
export interface RenderedReport {
  /** One file to be read in a browser: styles, fonts and pictures are in it, it runs nothing and asks for nothing. */
  page: string
  /** The same for paper and PDF. */
  print: PrintDocument
}

/**
 * Renders a report. `look.words` must hold the words of templates/report/words.yaml too. Throws where the look has no such template,
 * and a `TemplateFault` where a template asks for what the report does not have.
 */
export function renderReport(model: ReportModel, look: Look, assets: ReportAssets): RenderedReport {
  return {
    page: renderMedium(contextFor(model, look, 'site', assets.guideAddress), look, assets).html,
    print: printDocument(contextFor(model, look, 'print'), look, assets),
  }
}

function contextFor(model: ReportModel, look: Look, medium: Setting['medium'], address?: ReportAssets['guideAddress']): ReportContext {
  const language = model.language ?? describeLocale(model.locale)
  const say = makeSay(look.words, language)
  const targets = new Map(referencesOf(model).map(({ to, resource, part }) => [to, targetOf(resource, part, address?.(to))]))
  const setting = plainSetting({
    medium,
    say,
    // A term is no place that a report leads to: it is shown as it stands.
    follow: (reference) => targets.get(reference) ?? { title: reference },
    termReference: (id) => id,
  })
  return { model, say, formats: makeFormats(language), direction: language.direction, setting }
}

function referencesOf({ references, recommendations }: ReportModel): ReportModel['references'] {
  return [...references, ...recommendations.flatMap(({ links }) => links)]
}

function targetOf(resource: string, part: string | undefined, href: string | undefined): Target {
  return { title: part ?? resource, ...(href !== undefined && { href }), ...(part !== undefined && { elsewhere: resource }) }
}

function printDocument(context: ReportContext, look: Look, assets: ReportAssets): PrintDocument {
  const { model } = context
  const { html, title, outline } = renderMedium(context, look, assets)
  return {
    html,
    title,
    language: model.locale,
    author: cleanLine(model.brand.name, 150),
    subject: model.questionnaire.title,
    date: model.date,
    paper: model.brand.paper ?? 'A4',
    outline,
  }
}

/** The contents stand before what they list: the body is filled once to learn its headings, and once more with them. */
function renderMedium(context: ReportContext, look: Look, { brandFiles, template }: ReportAssets) {
  const view = reportView(context, brandLogo(context.model.brand, brandFiles))
  const name = `report/${template ?? templateFor(context.model, look)}/report`
  const fill = (filled: ReportView) => fillTemplate(look.templates, name, filled, context.say)
  const outline = readHeadings(fill(view))
  const contents = outline.filter(({ depth }) => depth === 2).map(({ id, title }) => ({ id, title }))
  const { language, direction, title, print } = view
  const body = fill({ ...view, contents })
  const frame: FrameView = { language, direction, title, print, style: markup(reportStyle(body, context, look)), body: markup(body) }
  return { html: fillTemplate(look.templates, 'report/frame', frame, context.say), title, outline }
}

function templateFor({ questionnaire }: ReportModel, { templates }: Look): string {
  return templates.pages.has(`report/${questionnaire.id}/report`) ? questionnaire.id : 'default'
}

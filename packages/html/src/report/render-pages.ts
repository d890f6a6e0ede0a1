import { describeLocale } from '@ai-toolkit/locale'
import type { Reference, ReportReference } from '@ai-toolkit/model'
import type { Look } from '../look.ts'
import type { PrintDocument } from '../print-document.ts'
import { fillTemplate, markup } from '../templates/fill-template.ts'
import { plainSetting, type Setting, type Target } from '../tree/setting.ts'
import { makeSay } from '../words/say.ts'
import { type BrandPictures, brandPictures } from './brand-pictures.ts'
import { cleanLine } from './clean-line.ts'
import { makeFormats } from './formats.ts'
import { readHeadings } from './read-headings.ts'
import { reportStyle } from './report-style.ts'
import type { AnyReportView, FrameView } from './report-view.ts'
import type { AnyReport, ReportContext } from './views/report-context.ts'

/** What a report of any kind needs beside its model and its look. */
export interface PageAssets {
  /** The files of the brand's folder, by the path that brand.yaml names them by. */
  brandFiles: ReadonlyMap<string, Uint8Array>
  /** Where the guides can be read, for the links of the page: an address for each reference. Without it they are named in words, as they are in print. */
  guideAddress?: (reference: Reference) => string | undefined
}

/** A report in both its forms, each rendered when it is asked for: many a report is made in one of them. */
export interface RenderedReport {
  /** One file to be read in a browser: styles, fonts and pictures are in it, it runs nothing and asks for nothing. */
  readonly page: string
  /** The same for paper and PDF. */
  readonly print: PrintDocument
}

/** A kind of report: what it is made of, and how it is set out. */
export interface ReportKind<Model extends AnyReport> {
  model: Model
  /** Every place in the toolkit that its texts and links point to. */
  references: readonly ReportReference[]
  /** Path of its template without the ending, such as `report/default/report`. */
  template: string
  /** All that its template may use; the contents are known only when the body has been filled once. */
  view: (context: ReportContext<Model>, pictures: BrandPictures) => AnyReportView
}

/** Renders a report of any kind in both its forms. A form, when it is asked for, throws where the look has no such template, and a `TemplateFault` where it asks for what the view lacks. */
export function renderPages<Model extends AnyReport>(kind: ReportKind<Model>, look: Look, assets: PageAssets): RenderedReport {
  return {
    get page() {
      return renderMedium(kind, contextFor(kind, look, 'site', assets.guideAddress), look, assets).html
    },
    get print() {
      return printDocument(kind, look, assets)
    },
  }
}

function contextFor<Model extends AnyReport>(
  { model, references }: ReportKind<Model>,
  look: Look,
  medium: Setting['medium'],
  address?: PageAssets['guideAddress'],
): ReportContext<Model> {
  const language = model.language ?? describeLocale(model.locale)
  const say = makeSay(look.words, language)
  const targets = new Map(references.map(({ to, resource, part }) => [to, targetOf(resource, part, address?.(to))]))
  const setting = plainSetting({
    medium,
    say,
    // A term is no place that a report leads to: it is shown as it stands.
    follow: (reference) => targets.get(reference) ?? { title: reference },
    termReference: (id) => id,
  })
  return { model, say, formats: makeFormats(language), direction: language.direction, setting }
}

function targetOf(resource: string, part: string | undefined, href: string | undefined): Target {
  return { title: part ?? resource, ...(href !== undefined && { href }), ...(part !== undefined && { elsewhere: resource }) }
}

function printDocument<Model extends AnyReport>(kind: ReportKind<Model>, look: Look, assets: PageAssets): PrintDocument {
  const { model } = kind
  const { html, title, outline } = renderMedium(kind, contextFor(kind, look, 'print'), look, assets)
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
function renderMedium<Model extends AnyReport>(
  kind: ReportKind<Model>,
  context: ReportContext<Model>,
  look: Look,
  { brandFiles }: Pick<PageAssets, 'brandFiles'>,
): { html: string; title: string; outline: PrintDocument['outline'] } {
  const view = kind.view(context, brandPictures(context.model.brand, brandFiles))
  const fill = (filled: AnyReportView) => fillTemplate(look.templates, kind.template, filled, context.say)
  const outline = readHeadings(fill(view))
  const contents = outline.filter(({ depth }) => depth === 2).map(({ id, title }) => ({ id, title }))
  const { language, direction, title, print } = view
  const body = fill({ ...view, contents })
  const style = markup(reportStyle(body, { ...context, subject: view.cover.subject, brandFiles }, look))
  const frame: FrameView = { language, direction, title, print, style, body: markup(body) }
  return { html: fillTemplate(look.templates, 'report/frame', frame, context.say), title, outline }
}

import { embeddedStyle, inlineFonts } from '../document/document-style.ts'
import { pageRules } from '../document/page-rules.ts'
import { paperRules } from '../document/paper-rules.ts'
import { neededFonts } from '../fonts/needed-fonts.ts'
import type { Look } from '../look.ts'
import { templateText } from '../templates/fill-template.ts'
import { brandFaces, brandRules } from './brand-style.ts'
import { cleanLine } from './clean-line.ts'
import type { AnyReport, ReportContext } from './views/report-context.ts'

/** What the style of a report is made with. */
export interface StyleContext extends ReportContext<AnyReport> {
  /** Stands at the head of each page. */
  subject: string
  /** The files of the brand's folder, by the path that brand.yaml names them by. */
  brandFiles: ReadonlyMap<string, Uint8Array>
}

/**
 * The whole style sheet of a report with this text: the fonts it needs, the template's style, in print the heads and feet of pages, and
 * last what is the brand's own, so that it may change all the rest.
 */
export function reportStyle(text: string, context: StyleContext, look: Look): string {
  const { model, brandFiles, subject } = context
  const { brand } = model
  const written = [text, subject, brand.header ?? '', brand.footer ?? ''].join('')
  const fonts = neededFonts(templateText(look.templates, 'fonts/fonts.css'), written, look.fonts)
  const medium = context.setting.medium === 'print' ? printSheets(context, look) : [templateText(look.templates, 'report/screen.css')]
  return embeddedStyle([
    inlineFonts({ ...look, fonts }),
    brandFaces(brand, brandFiles, written),
    templateText(look.templates, 'report/report.css'),
    templateText(look.templates, 'report/kinds.css'),
    ...medium,
    brandRules(brand),
    templateText(look.templates, 'report/brand.css'),
  ])
}

function printSheets({ model, say, direction, subject }: StyleContext, look: Look): string[] {
  const { brand, questionnaire } = model
  const heads = {
    direction,
    start: brand.header === undefined ? headLine(subject) : say('report.head', { header: headLine(brand.header), subject: headLine(subject) }),
    foot: say('report.foot', { agency: headLine(brand.footer ?? brand.name), questionnaire: questionnaire.title, edition: model.toolkit.edition }),
    parts: [{ page: 'report-page', title: headLine(brand.marking ?? '') }],
  }
  return [paperRules(brand.paper ?? 'A4'), templateText(look.templates, 'report/print.css'), pageRules(heads, say)]
}

/**
 * A respondent's words for the head or foot of a page: at most 70 characters, which fit beside the marking on A4, and a longer word
 * than any language has may break, since margin boxes know no `overflow-wrap` that checkers of CSS accept.
 */
function headLine(text: string): string {
  return cleanLine(text, 70).replace(/\S{24}/gu, '$&\u200b')
}

import type { Brand } from '@ai-toolkit/model'
import { embeddedStyle, inlineFonts } from '../document/document-style.ts'
import { pageRules } from '../document/page-rules.ts'
import { neededFonts } from '../fonts/needed-fonts.ts'
import type { Look } from '../look.ts'
import { templateText } from '../templates/fill-template.ts'
import { cleanLine } from './clean-line.ts'
import type { ReportContext } from './views/report-context.ts'

/**
 * The whole style sheet of a report with this text: the fonts it needs, the brand's colours, the template's style, and in print the
 * heads and feet of pages.
 */
export function reportStyle(text: string, context: ReportContext, look: Look): string {
  const medium = context.setting.medium === 'print' ? printSheets(context, look) : [templateText(look.templates, 'report/screen.css')]
  const fonts = neededFonts(templateText(look.templates, 'fonts/fonts.css'), text, look.fonts)
  return embeddedStyle([
    inlineFonts({ ...look, fonts }),
    brandRules(context.model.brand),
    templateText(look.templates, 'report/report.css'),
    ...medium,
  ])
}

function printSheets({ model, say, direction }: ReportContext, look: Look): string[] {
  const { brand, subject, questionnaire } = model
  const paper = brand.paper === 'Letter' ? { name: 'letter', height: '279.4mm' } : { name: 'A4', height: '297mm' }
  const heads = {
    direction,
    start: headLine(subject.name),
    foot: say('report.foot', { agency: headLine(brand.name), questionnaire: questionnaire.title, edition: model.toolkit.edition }),
    parts: [{ page: 'report-page', title: headLine(brand.marking ?? '') }],
  }
  const size = `@page { size: ${paper.name} }\n:root { --page-height: ${paper.height} }`
  return [size, templateText(look.templates, 'report/print.css'), pageRules(heads, say)]
}

/**
 * A respondent's words for the head or foot of a page: at most 70 characters, which fit beside the marking on A4, and a longer word
 * than any language has may break, since margin boxes know no `overflow-wrap` that checkers of CSS accept.
 */
function headLine(text: string): string {
  return cleanLine(text, 70).replace(/\S{24}/gu, '$&\u200b')
}

/** The brand's colours as custom properties. The schema lets nothing through but `#rrggbb`; it is checked again, since here it becomes code. */
function brandRules({ colours }: Brand): string {
  const safe = (colour: string) => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#000000')
  return `:root { --primary: ${safe(colours.primary)}; --on-primary: ${safe(colours.onPrimary)}; --accent: ${safe(colours.accent)} }`
}

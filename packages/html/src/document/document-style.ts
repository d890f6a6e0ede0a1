import { editionLine } from '../content/edition-line.ts'
import { fontDataUri, fontFaces } from '../fonts/font-faces.ts'
import { neededFonts } from '../fonts/needed-fonts.ts'
import type { Look } from '../look.ts'
import type { Paper } from '../print-document.ts'
import { templateText } from '../templates/fill-template.ts'
import { languageOf } from '../words/language-of.ts'
import { type PageHeads, pageName, pageRules } from './page-rules.ts'
import { paperRules } from './paper-rules.ts'
import type { DocumentContext, DrawnPart } from './part.ts'

/**
 * The whole style sheet of a printed resource: the fonts that its text needs, the template's style, and the heads and feet of this
 * document's pages.
 */
export function documentStyle(
  parts: readonly DrawnPart[],
  text: string,
  { edition, resource, setting }: DocumentContext,
  look: Look,
  paper: Paper,
): string {
  const heads: PageHeads = {
    direction: languageOf(edition).direction,
    start: resource.title,
    foot: editionLine(edition, setting.say),
    parts: parts.map(({ id, title }) => ({ page: pageName(id), title })),
  }
  const fonts = neededFonts(templateText(look.templates, 'fonts/fonts.css'), text + heads.foot, look.fonts)
  return embeddedStyle([
    inlineFonts({ ...look, fonts }),
    templateText(look.templates, 'document/document.css'),
    paperRules(paper),
    pageRules(heads, setting.say),
  ])
}

/** The `@font-face` rules with the fonts in them. */
export function inlineFonts({ templates, fonts }: Look): string {
  return fontFaces(templateText(templates, 'fonts/fonts.css'), (file) => {
    const bytes = fonts.get(file)
    return bytes && fontDataUri(bytes)
  })
}

/** Style sheets as the inside of a `<style>` element, which nothing in them can end. */
export function embeddedStyle(sheets: readonly string[]): string {
  return sheets.join('\n').replaceAll('</', '<\\/')
}

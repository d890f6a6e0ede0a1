import { editionLine } from '../content/edition-line.ts'
import { fontDataUri, fontFaces } from '../fonts/font-faces.ts'
import { neededFonts } from '../fonts/needed-fonts.ts'
import type { Look } from '../look.ts'
import { templateText } from '../templates/fill-template.ts'
import { languageOf } from '../words/language-of.ts'
import type { DocumentFrame } from './document-html.ts'
import type { DocumentPartView } from './document-views.ts'
import { type PageHeads, pageRules } from './page-rules.ts'
import { paperRules } from './paper-rules.ts'

/**
 * The whole style sheet of a printed document: the fonts that its text needs, the template's style, and the heads and feet of this
 * document's pages.
 */
export function documentStyle(parts: readonly DocumentPartView[], text: string, { edition, title, say, paper }: DocumentFrame, look: Look): string {
  const heads: PageHeads = {
    direction: languageOf(edition).direction,
    start: title,
    foot: editionLine(edition, say),
    parts,
  }
  const fonts = neededFonts(templateText(look.templates, 'fonts/fonts.css'), text + heads.foot, look.fonts)
  return embeddedStyle([
    inlineFonts({ ...look, fonts }),
    templateText(look.templates, 'document/document.css'),
    paperRules(paper),
    pageRules(heads, say),
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

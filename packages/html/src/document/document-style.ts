import { editionLine } from '../content/edition-line.ts'
import { fontDataUri, fontFaces } from '../fonts/font-faces.ts'
import { neededFonts } from '../fonts/needed-fonts.ts'
import type { Look } from '../look.ts'
import { cleanLine } from '../report/clean-line.ts'
import { templateText } from '../templates/fill-template.ts'
import { withoutMarks } from '../untranslated/marks.ts'
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
    start: headLine(title),
    foot: editionLine(edition, say),
    parts: parts.map((part) => ({ ...part, title: headLine(part.title) })),
  }
  const fonts = neededFonts(templateText(look.templates, 'fonts/fonts.css'), text + heads.foot, look.fonts)
  return embeddedStyle([
    inlineFonts({ ...look, fonts }),
    templateText(look.templates, 'document/document.css'),
    paperRules(paper),
    pageRules(heads, say),
  ])
}

/** In characters: two such texts share a line at the head of a page. */
const longestHead = 70

/** Of a very long title, its first words: at the head of a page it must not grow into what stands below. */
function headLine(title: string): string {
  return cleanLine(withoutMarks(title), longestHead)
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

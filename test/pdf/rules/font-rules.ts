import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import type { Painting } from '../read-content.ts'
import type { ReadPdf } from '../read-document.ts'
import { codesOf, descendantOf, isComposite, programOf, readTrueType, unicodesOf, widthsOf } from '../read-font.ts'
import { nameOf, stringIn } from '../read-structure.ts'
import type { Rule } from '../rule.ts'
import { isArtifact } from './content-rules.ts'

/** Checkpoints 10 and 31: text can be drawn and read everywhere. Fonts are those that text is shown in. */
export const fontRules: Rule[] = [
  {
    number: '10-001',
    fault: 'A character whose meaning is not known',
    find: (pdf) => [...pdf.fonts].flatMap(([font, codes]) => meaningless(font, codes, pdf)),
  },
  ofFonts(
    '31-001',
    'An encoding that is not Identity',
    (font) => isComposite(font) && !/^Identity-[HV]$/.test(nameOf(font.get(PDFName.of('Encoding'))) ?? ''),
  ),
  ofFonts('31-004', 'Glyphs that are mapped neither by a stream nor by Identity', (font) => {
    const map = mapOf(font)
    return isTrueType(font) && map !== undefined && !(map instanceof PDFStream) && nameOf(map) !== 'Identity'
  }),
  ofFonts('31-005', 'No map from characters to glyphs', (font) => isTrueType(font) && mapOf(font) === undefined),
  ofFonts('31-009', 'A font that is not embedded', (font) => nameOf(font.get(PDFName.of('Subtype'))) !== 'Type3' && programOf(font) === undefined),
  ofGlyphs('31-011', 'A glyph that the embedded font lacks', (code, { glyphs }) => code >= glyphs),
  ofFonts('31-014', 'A list of glyphs, which is not checked here', (font) => descriptorOf(font)?.has(PDFName.of('CIDSet')) === true),
  ofGlyphs(
    '31-016',
    'A width that is not the font’s own',
    (code, { widthOf }, widths) => Math.abs((widths.get(code) ?? widths.get('default') ?? 1000) - widthOf(code)) > 1,
  ),
  ofFonts('31-027', 'No map to Unicode', (font) => !(font.lookup(PDFName.of('ToUnicode')) instanceof PDFStream)),
  ofFonts('31-028', 'A character that is mapped to zero', (font) => [...unicodesOf(font).values()].some((text) => text.includes('\0'))),
  ofFonts('31-029', 'A character that is mapped to a mark of byte order', (font) =>
    [...unicodesOf(font).values()].some((text) => /[\uFEFF\uFFFE]/.test(text)),
  ),
  ofGlyphs('31-030', 'The glyph for what is missing is shown', (code) => code === 0),
]

function ofFonts(number: string, fault: string, isFault: (font: PDFDict) => boolean): Rule {
  return { number, fault, find: (pdf) => [...pdf.fonts.keys()].filter(isFault).map(nameOfFont) }
}

function ofGlyphs(
  number: string,
  fault: string,
  isFault: (code: number, font: ReturnType<typeof readTrueType>, widths: ReturnType<typeof widthsOf>) => boolean,
): Rule {
  const find = (pdf: ReadPdf) =>
    [...pdf.fonts].flatMap(([font, codes]) => {
      const program = programOf(font)
      if (program === undefined || !isTrueType(font)) return []
      const [read, widths] = [readTrueType(program), widthsOf(font)]
      return [...codes].filter((code) => isFault(code, read, widths)).map((code) => `${code} of ${nameOfFont(font)}`)
    })
  return { number, fault, find }
}

/** Codes that no map explains, outside what carries its text otherwise or is an artifact. */
function meaningless(font: PDFDict, codes: ReadonlySet<number>, { contents }: ReadPdf): string[] {
  const unicodes = unicodesOf(font)
  const unknown = new Set([...codes].filter((code) => !unicodes.has(code)))
  if (unknown.size === 0) return []
  const isOpen = ({ font: used, marks, codes: shown }: Painting) =>
    used === font &&
    shown !== undefined &&
    !marks.some((mark) => isArtifact(mark) || mark.properties.includes('/ActualText')) &&
    codesOf(shown, font).some((code) => unknown.has(code))
  return contents.flatMap(({ page, paintings }) => paintings.filter(isOpen).map(({ codes: shown }) => `${shown?.toString('hex')} on page ${page}`))
}

function isTrueType(font: PDFDict): boolean {
  return isComposite(font) && nameOf(descendantOf(font)?.get(PDFName.of('Subtype'))) === 'CIDFontType2'
}

function mapOf(font: PDFDict) {
  return descendantOf(font)?.lookup(PDFName.of('CIDToGIDMap'))
}

function descriptorOf(font: PDFDict): PDFDict | undefined {
  return descendantOf(font)?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
}

function nameOfFont(font: PDFDict): string {
  return nameOf(font.get(PDFName.of('BaseFont'))) ?? stringIn(font, 'Name') ?? 'a font without name'
}

import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IPropertiesOptions, LevelFormat, LineRuleType, ShadingType } from 'docx'
import { wordLanguage } from '../text/word-language.ts'
import type { PageContext } from './word-context.ts'

/** Families that come with Word; LibreOffice has its equals in measure. Arial has the letters of Arabic and Hebrew. */
const fallback = { text: 'Calibri', headings: 'Cambria', complex: 'Arial' }

/** The styles that the parts of the document name. A person in Word changes one of them, and all that has it changes. */
export function documentStyles(context: PageContext): NonNullable<IPropertiesOptions['styles']> {
  const { palette, brand, locale } = context
  const { text, headings } = fontsOf(brand)
  const language = wordLanguage(locale)
  const headingStyle = (size: number, before: number) => ({
    run: { font: headings, size, bold: true, color: palette.ink },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: text, size: 21, color: palette.ink, language: { value: language, eastAsia: language, bidirectional: language } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: headings, size: 60, bold: true, color: palette.onPrimary }, paragraph: { spacing: { before: 60, after: 200 } } },
      heading1: headingStyle(38, 360),
      heading2: headingStyle(27, 280),
      heading3: headingStyle(23, 220),
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: true } },
      caption: {
        run: { size: 17, color: palette.soft, bold: false, italics: false },
        paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
      },
      hyperlink: { run: { color: palette.accent, underline: {} } },
    },
    paragraphStyles: [...ownStyles(context), ...contentsStyles()],
    characterStyles: [
      { id: 'Label', name: 'Label', run: { color: palette.soft, size: 18, bold: true } },
      { id: 'Soft', name: 'Soft', run: { color: palette.soft } },
      { id: 'CodeText', name: 'Code Text', run: { font: 'Consolas', size: 17 } },
    ],
  }
}

/** How lists are marked and counted. */
export function documentNumbering(): NonNullable<IPropertiesOptions['numbering']> {
  const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const indent = (level: number) => ({ paragraph: { indent: { start: 360 * (level + 1), hanging: 280 } } })
  const bullet = (level: number) => ({ level, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: indent(level) })
  const number = (level: number) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: indent(level),
  })
  return {
    config: [
      { reference: 'bullets', levels: levels.map(bullet) },
      { reference: 'numbers', levels: levels.map(number) },
    ],
  }
}

function fontsOf({ fonts }: PageContext['brand']) {
  const family = (stack: readonly string[] | undefined, other: string) => {
    const [first] = stack ?? []
    return first === undefined ? { ascii: other, hAnsi: other, cs: fallback.complex } : { ascii: first, hAnsi: first, cs: first }
  }
  return { text: family(fonts?.text, fallback.text), headings: family(fonts?.headings, fallback.headings) }
}

function ownStyles({ palette, brand, direction }: PageContext): IParagraphStyleOptions[] {
  const { headings } = fontsOf(brand)
  const based = (id: string, name: string, options: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions => ({
    ...{ id, name, basedOn: 'Normal', quickFormat: true },
    ...options,
  })
  const bar = { style: BorderStyle.SINGLE, size: 18, space: 8, color: palette.accent }
  const side = direction === 'rtl' ? { right: bar } : { left: bar }
  const ground = { type: ShadingType.CLEAR, fill: palette.ground, color: 'auto' }
  return [
    based('TableText', 'Table Text', { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 247, lineRule: LineRuleType.AUTO } } }),
    based('TableHead', 'Table Head', { run: { size: 17, bold: true, color: palette.soft }, paragraph: { spacing: { after: 20 }, keepNext: true } }),
    based('FactLabel', 'Fact Label', { run: { size: 18, bold: true, color: palette.soft }, paragraph: { spacing: { after: 40 } } }),
    based('Gap', 'Gap', { run: { size: 8 }, paragraph: { spacing: { after: 80, line: 120, lineRule: LineRuleType.EXACT } } }),
    based('Hint', 'Hint', { run: { size: 19, color: palette.soft }, paragraph: { keepNext: true } }),
    based('Warning', 'Warning', { run: { bold: true }, paragraph: { border: side, shading: ground, indent: { start: 170 } } }),
    based('Box', 'Box', { paragraph: { border: side, shading: ground, indent: { start: 170 } } }),
    based('Quote', 'Quote', { run: { italics: true }, paragraph: { indent: { start: 360 } } }),
    based('ProseHeading', 'Prose Heading', { run: { bold: true }, paragraph: { keepNext: true, spacing: { before: 160, after: 60 } } }),
    based('CodeBlock', 'Code Block', { paragraph: { spacing: { after: 0 }, shading: ground } }),
    based('VerdictRule', 'Verdict Rule', { run: { size: 23, color: palette.soft }, paragraph: { spacing: { after: 0 }, keepNext: true } }),
    based('Verdict', 'Verdict', { run: { size: 44, bold: true, font: headings }, paragraph: { spacing: { after: 60 }, keepNext: true } }),
    based('FigureValue', 'Figure Value', { run: { size: 36, bold: true, font: headings }, paragraph: { spacing: { after: 0 }, keepNext: true } }),
    based('ContentsTitle', 'Contents Title', {
      run: { size: 27, bold: true, font: headings },
      paragraph: { spacing: { before: 280 }, keepNext: true },
    }),
    based('CoverAgency', 'Cover Agency', { run: { size: 26, bold: true }, paragraph: { spacing: { after: 0 } } }),
    based('CoverKind', 'Cover Kind', { run: { size: 20, bold: true, color: palette.onPrimary }, paragraph: { spacing: { before: 480, after: 60 } } }),
    based('CoverText', 'Cover Text', { run: { size: 28, color: palette.onPrimary, font: headings }, paragraph: { spacing: { after: 80 } } }),
    based('CoverLevel', 'Cover Level', {
      run: { size: 40, bold: true, color: palette.onPrimary, font: headings },
      paragraph: { spacing: { after: 480 } },
    }),
    based('Marking', 'Marking', { run: { size: 18, bold: true }, paragraph: { spacing: { after: 0 }, alignment: AlignmentType.CENTER } }),
    based('Header', 'header', { run: { size: 16, color: palette.soft }, paragraph: { spacing: { after: 0 } } }),
    based('Footer', 'footer', { run: { size: 16, color: palette.soft }, paragraph: { spacing: { after: 0 } } }),
  ]
}

/** Word makes the paragraphs of its table of contents itself, of these styles. */
function contentsStyles(): IParagraphStyleOptions[] {
  const level = (id: string, name: string, start: number): IParagraphStyleOptions => ({
    ...{ id, name, basedOn: 'Normal', next: 'Normal' },
    paragraph: { spacing: { after: 50 }, indent: { start } },
  })
  return [level('TOC1', 'toc 1', 0), level('TOC2', 'toc 2', 280), level('TOC3', 'toc 3', 560)]
}

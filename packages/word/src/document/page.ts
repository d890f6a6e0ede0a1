import { cleanLine, withoutMarks } from '@ai-toolkit/html'
import { Footer, Header, type ISectionOptions, PageNumber, type Paragraph, type ParagraphChild, TabStopType, TextRun } from 'docx'
import { paragraph } from './paragraphs.ts'
import { runsOf } from './runs.ts'
import { margins, papers, type WordContext } from './word-context.ts'

/** Characters of the head or foot of a page, so that it stays one line. */
const mostInLine = 70

/** The paper, and what stands at the head and foot of its pages. The cover has the marking alone. */
export function pageOptions(context: WordContext): Omit<ISectionOptions, 'children'> {
  const marking = markingParagraphs(context)
  return {
    properties: {
      page: {
        size: papers[context.model.brand.paper ?? 'A4'],
        margin: { top: margins.end, bottom: margins.end, left: margins.side, right: margins.side, header: 600, footer: 500, gutter: 0 },
      },
      titlePage: true,
    },
    headers: { first: new Header({ children: orEmpty(marking, context) }), default: new Header({ children: [...markingParagraphs(context), headLine(context)] }) },
    footers: {
      first: new Footer({ children: orEmpty(markingParagraphs(context), context) }),
      default: new Footer({ children: [footLine(context), ...markingParagraphs(context)] }),
    },
  }
}

/** Where a part of the page is left out, Word takes that of the page before. */
function orEmpty(paragraphs: Paragraph[], context: WordContext): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [paragraph('', { style: 'Header' }, context)]
}

function markingParagraphs(context: WordContext): Paragraph[] {
  const { marking } = context.model.brand
  return marking === undefined ? [] : [paragraph(cleanLine(marking, 200), { style: 'Marking' }, context)]
}

function headLine(context: WordContext): Paragraph {
  const { brand, subject } = context.model
  const parts = [brand.header, subject.name].flatMap((text) => (text === undefined ? [] : [cleanLine(text, mostInLine)]))
  return paragraph(parts.join(' · '), { style: 'Header' }, context)
}

/** Who reports, on what ground, and the page: fields, which Word counts. */
function footLine(context: WordContext): Paragraph {
  const { model, say, direction, width } = context
  const agency = cleanLine(model.brand.footer ?? model.brand.name, mostInLine)
  const foot = say('report.foot', { agency, questionnaire: model.questionnaire.title, edition: model.toolkit.edition })
  const tabStops = [{ type: TabStopType.RIGHT, position: width }]
  return paragraph([...runsOf(foot, { direction }), new TextRun('\t'), ...pageNumber(context)], { style: 'Footer', tabStops }, context)
}

/** Private characters that no word holds: where the fields go. */
const [PAGE, PAGES] = ['\ue020', '\ue021']

function pageNumber({ say, direction }: WordContext): ParagraphChild[] {
  const words = withoutMarks(say('page-count', { page: PAGE, pages: PAGES }))
  return words.split(/([\ue020\ue021])/).flatMap((part): ParagraphChild[] => {
    if (part === PAGE) return [new TextRun({ children: [PageNumber.CURRENT] })]
    return part === PAGES ? [new TextRun({ children: [PageNumber.TOTAL_PAGES] })] : runsOf(part, { direction })
  })
}

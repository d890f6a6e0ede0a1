import { cleanLine, withoutMarks } from '@ai-toolkit/html'
import { Footer, Header, type ISectionOptions, PageNumber, type Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx'
import { paragraph } from './paragraphs.ts'
import { runsOf } from './runs.ts'
import { margins, type PageContext, papers, type WordContext } from './word-context.ts'

/** Characters of the head or foot of a page, so that it stays one line. */
const mostInLine = 70

/** The lines at the head and foot of pages. */
export interface PageLines {
  /** The classification, on every page, the cover among them. */
  marking: string | undefined
  head: string
  foot: string
}

/** What a report has there. */
export function reportLines({ model, say }: WordContext): PageLines {
  const { brand, subject } = model
  const line = (text: string) => cleanLine(text, mostInLine)
  const agency = line(brand.footer ?? brand.name)
  return {
    marking: brand.marking && cleanLine(brand.marking, 200),
    head: [brand.header, subject.name].flatMap((text) => (text === undefined ? [] : [line(text)])).join(' · '),
    foot: say('report.foot', { agency, questionnaire: model.questionnaire.title, edition: model.toolkit.edition }),
  }
}

/** The paper, and what stands at the head and foot of its pages. The cover has the marking alone. */
export function pageOptions({ marking, head, foot }: PageLines, context: PageContext): Omit<ISectionOptions, 'children'> {
  const mark = () => (marking === undefined ? [] : [paragraph(marking, { style: 'Marking' }, context)])
  return {
    properties: {
      page: {
        size: papers[context.brand.paper ?? 'A4'],
        margin: { top: margins.end, bottom: margins.end, left: margins.side, right: margins.side, header: 600, footer: 500, gutter: 0 },
      },
      titlePage: true,
    },
    headers: {
      first: new Header({ children: orEmpty(mark(), context) }),
      default: new Header({ children: [...mark(), paragraph(head, { style: 'Header' }, context)] }),
    },
    footers: {
      first: new Footer({ children: orEmpty(mark(), context) }),
      default: new Footer({ children: [footLine(foot, context), ...mark()] }),
    },
  }
}

/** Where a part of the page is left out, Word takes that of the page before. */
function orEmpty(paragraphs: Paragraph[], context: PageContext): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [paragraph('', { style: 'Header' }, context)]
}

/** Who reports, on what ground, and the page: fields, which Word counts. */
function footLine(foot: string, context: PageContext): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: context.width }]
  return paragraph([...runsOf(foot, context), new TextRun({ children: [new Tab()] }), ...pageNumber(context)], { style: 'Footer', tabStops }, context)
}

/** Private characters that no word holds: where the fields go. */
const [PAGE, PAGES] = ['\ue020', '\ue021']

function pageNumber({ say, direction }: PageContext): ParagraphChild[] {
  const words = withoutMarks(say('page-count', { page: PAGE, pages: PAGES }))
  return words.split(/([\ue020\ue021])/).flatMap((part): ParagraphChild[] => {
    if (part === PAGE) return [new TextRun({ children: [PageNumber.CURRENT] })]
    return part === PAGES ? [new TextRun({ children: [PageNumber.TOTAL_PAGES] })] : runsOf(part, { direction })
  })
}

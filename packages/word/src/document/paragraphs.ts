import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx'
import { type Direction, firstDirection } from '../text/split-directions.ts'
import { type RunStyle, runsOf } from './runs.ts'
import type { PageContext } from './word-context.ts'

/** How a paragraph is set. */
export interface ParagraphSetting extends Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'> {
  /** Of the text, where it is not the paragraph style's. */
  run?: RunStyle
}

/** A paragraph in the direction of the document. */
export function paragraph(content: string | readonly ParagraphChild[], setting: ParagraphSetting, { direction }: PageContext): Paragraph {
  const { run, ...options } = setting
  const children = typeof content === 'string' ? runsOf(content, { direction, ...(run && { style: run }) }) : content
  return new Paragraph({ ...options, children, ...(direction === 'rtl' && { bidirectional: true }) })
}

/** Respondents' own words: in the direction of their first letter, with their line breaks. A label before them is ours. */
export function ownParagraph(text: string, setting: ParagraphSetting, context: PageContext, label?: string): Paragraph {
  const direction = firstDirection(text) ?? context.direction
  if (direction === context.direction) return paragraph([...labelRuns(label, context), ...runsOf(text, context)], setting, context)
  if (label !== undefined) return paragraph([...labelRuns(label, context), ...runsOf(enclose(text, direction), { direction })], setting, context)
  return new Paragraph({ ...setting, children: runsOf(text, { direction }), bidirectional: direction === 'rtl' })
}

/** A label and what it says, such as “Area People and expertise”. */
export function labelled(label: string, text: string, setting: ParagraphSetting, context: PageContext): Paragraph {
  return paragraph([...labelRuns(label, context), ...runsOf(text, context)], setting, context)
}

/** A heading of the document: depth 1 for its sections. */
export function heading(depth: 1 | 2 | 3, text: string, context: PageContext, setting: ParagraphSetting = {}): Paragraph {
  return paragraph(text, { style: `Heading${depth}`, ...setting }, context)
}

/** A list with a dot before each item. */
export function bullets(items: readonly string[], context: PageContext, style = 'ListParagraph'): Paragraph[] {
  return items.map((item) => paragraph(item, { numbering: { reference: 'bullets', level: 0 }, style }, context))
}

function labelRuns(label: string | undefined, { direction }: PageContext): ParagraphChild[] {
  return label === undefined ? [] : runsOf(`${label}\u2002`, { direction, style: { style: 'Label' } })
}

/** Marks of direction around each line, so that its first and last signs stay with it in a paragraph that runs the other way. */
function enclose(text: string, direction: Direction): string {
  const mark = direction === 'rtl' ? '\u200f' : '\u200e'
  return text
    .split('\n')
    .map((line) => mark + line + mark)
    .join('\n')
}

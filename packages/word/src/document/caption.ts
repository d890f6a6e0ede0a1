import { type Paragraph, type ParagraphChild, SimpleField } from 'docx'
import { paragraph } from './paragraphs.ts'
import { runsOf } from './runs.ts'
import type { PageContext } from './word-context.ts'

/** “Table 3: Scores by area”. The number is a field, so that Word counts on when a table is added, and can list the tables. */
export function captionParagraph(title: string, context: PageContext): Paragraph {
  const { say, counts, direction } = context
  const number = (counts.get('table') ?? 0) + 1
  counts.set('table', number)
  const label = say('table.label', { number })
  const text = say('report.pair', { label, value: title })
  return paragraph(withField(text, String(number), direction), { style: 'Caption', keepNext: true }, context)
}

/** The number is the first thing that stands like this in the text; in words that have it elsewhere, it stays text. */
function withField(text: string, number: string, direction: PageContext['direction']): ParagraphChild[] {
  const at = text.indexOf(number)
  if (at === -1) return runsOf(text, { direction })
  return [
    ...runsOf(text.slice(0, at), { direction }),
    new SimpleField('SEQ Table \\* ARABIC', number),
    ...runsOf(text.slice(at + number.length), { direction }),
  ]
}

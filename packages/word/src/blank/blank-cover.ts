import { PageBreak, Paragraph } from 'docx'
import { colouredBlock } from '../document/coloured-block.ts'
import { paragraph } from '../document/paragraphs.ts'
import type { PageContext } from '../document/word-context.ts'
import { type Blank, lines } from './blank-parts.ts'

/** The first page. The logo is for the agency to put in, with Word. */
export function blankCover(context: PageContext): Blank {
  const { say } = context
  const fact = (word: string, tag: string) => paragraph(`${say(word)}: {${tag}}`, { spacing: { after: 40 } }, context)
  const title = [
    paragraph('{cover.kind}', { style: 'CoverKind' }, context),
    paragraph('{cover.questionnaire}', { style: 'CoverText' }, context),
    paragraph('{subject.name}', { style: 'Title' }, context),
    paragraph('{cover.subjectAgency}', { style: 'CoverText' }, context),
    paragraph('{#cover.level}{rule}: {band}{/cover.level}', { style: 'CoverLevel' }, context),
  ]
  return [
    paragraph('{cover.agency}', { style: 'CoverAgency' }, context),
    ...lines('cover.unit', '{cover.unit}', context),
    colouredBlock(title, context),
    paragraph('', { style: 'Gap' }, context),
    fact('report.cover-date', 'cover.date'),
    fact('report.cover-edition', 'cover.edition'),
    fact('report.cover-answered', 'cover.answered'),
    ...lines('cover.reference', `${say('report.cover-reference')}: {cover.reference}`, context),
    ...lines('cover.redacted', `${say('report.redacted')}: {cover.redacted}`, context),
    ...lines('subject.description', '{subject.description}', context),
    ...lines('cover.contact', '{cover.contact}', context, { style: 'Hint' }),
    paragraph('{cover.notice}', { style: 'Hint', keepNext: false }, context),
    new Paragraph({ children: [new PageBreak()] }),
  ]
}

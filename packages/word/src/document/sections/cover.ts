import { PageBreak, Paragraph, type Table } from 'docx'
import { proseBlocks } from '../blocks.ts'
import { colouredBlock } from '../coloured-block.ts'
import { logoRun } from '../logo.ts'
import { labelled, paragraph } from '../paragraphs.ts'
import type { WordContext } from '../word-context.ts'

/** The first page: whose report it is, about what, and the result; the facts; and the toolkit's notice on independence. */
export function coverPage(context: WordContext, brandFiles: ReadonlyMap<string, Uint8Array>): (Paragraph | Table)[] {
  const { cover } = context.view
  const logo = logoRun(context.model.brand, brandFiles)
  return [
    ...(logo === undefined ? [] : [paragraph([logo], {}, context)]),
    ...agencyParagraphs(context),
    colouredBlock(titleParagraphs(context), context),
    paragraph('', { style: 'Gap' }, context),
    ...factParagraphs(context),
    ...[cover.footer, cover.contact].flatMap((line) => (line === undefined ? [] : [paragraph(line, { style: 'Hint', keepNext: false }, context)])),
    ...proseBlocks(context.model.notices[0]?.text ?? [], context, { style: 'Hint', keepNext: false }),
    new Paragraph({ children: [new PageBreak()] }),
  ]
}

function agencyParagraphs(context: WordContext): Paragraph[] {
  const { agency, unit } = context.view.cover
  return [paragraph(agency, { style: 'CoverAgency' }, context), ...(unit === undefined ? [] : [paragraph(unit, {}, context)])]
}

function titleParagraphs(context: WordContext): Paragraph[] {
  const { cover } = context.view
  const { kind, questionnaire, subject, subjectAgency, level } = cover
  return [
    paragraph(kind, { style: 'CoverKind' }, context),
    paragraph(questionnaire, { style: 'CoverText' }, context),
    paragraph(subject, { style: 'Title' }, context),
    ...(subjectAgency === undefined ? [] : [paragraph(subjectAgency, { style: 'CoverText' }, context)]),
    ...(level === undefined
      ? []
      : [paragraph(level.rule, { style: 'CoverText', spacing: { before: 300 } }, context), paragraph(level.band, { style: 'CoverLevel' }, context)]),
  ]
}

function factParagraphs(context: WordContext): Paragraph[] {
  const { say, view } = context
  const { date, edition, answered, reference, redacted } = view.cover
  const facts: [string, string | undefined][] = [
    [say('report.cover-date'), date],
    [say('report.cover-edition'), edition],
    [say('report.cover-answered'), answered],
    [say('report.cover-reference'), reference],
    [say('report.redacted'), redacted],
  ]
  return facts.flatMap(([label, text]) => (text === undefined ? [] : [labelled(label, text, { spacing: { after: 40 } }, context)]))
}

import { type Paragraph, type ParagraphChild, type Table, TextRun } from 'docx'
import { heading, labelled, ownParagraph, paragraph } from '../paragraphs.ts'
import { runsOf } from '../runs.ts'
import { type Cell, table } from '../tables.ts'
import type { WordContext } from '../word-context.ts'

type Section = WordContext['view']['answers'][number]
type Answered = Section['questions'][number]

/** Every question with its answer, note and evidence, area by area. */
export function answersSection(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  return [
    heading(1, say('report.answers'), context, { pageBreakBefore: true }),
    paragraph(say('report.answers-note'), { style: 'Hint' }, context),
    ...view.answers.flatMap((section) => sectionTable(section, context)),
  ]
}

function sectionTable({ number, title, hasPoints, questions }: Section, context: WordContext): (Paragraph | Table)[] {
  const { say } = context
  const named = `${number}\u2002${title}`
  const columns = [
    { title: say('report.number'), share: 5 },
    { title: say('report.question'), share: 18 },
    { title: say('report.answer'), share: 26 },
    ...(hasPoints ? [{ title: say('report.points'), share: 6, align: 'end' as const }] : []),
  ]
  const rows = questions.map((question): Cell[] => [
    question.number,
    [paragraph(questionRuns(question, context), own, context)],
    answerParagraphs(question, context),
    ...(hasPoints ? [question.points ?? '–'] : []),
  ])
  return [heading(2, named, context), ...(rows.length === 0 ? [] : table({ caption: title, columns, rows }, context))]
}

const own = { style: 'TableText' }

function questionRuns({ text, remark }: Answered, { direction }: WordContext): ParagraphChild[] {
  return [
    ...runsOf(text, { direction }),
    ...(remark === undefined ? [] : [new TextRun(' '), ...runsOf(`(${remark})`, { direction, style: { style: 'Soft' } })]),
  ]
}

function answerParagraphs(answered: Answered, context: WordContext): Paragraph[] {
  const { say } = context
  const { state, reason, lines, note, evidence, measures, owner, review } = answered
  const words: [string, string | undefined][] = [
    [say('report.note'), note],
    ...evidence.map((item): [string, string] => [say('report.evidence'), item]),
    [say('report.measures'), measures],
    [say('report.owner'), owner],
  ]
  return [
    ...(state === undefined ? [] : [paragraph(state, { ...own, run: { italics: true } }, context)]),
    ...(reason === undefined ? [] : [ownParagraph(reason, own, context)]),
    ...lines.map(({ label, text }) => ownParagraph(text, own, context, label)),
    ...words.flatMap(([label, text]) => (text === undefined ? [] : [ownParagraph(text, own, context, label)])),
    ...(review === undefined ? [] : [labelled(say('report.review'), review, own, context)]),
  ]
}

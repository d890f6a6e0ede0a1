import type { Paragraph, Table } from 'docx'
import { heading, ownParagraph, paragraph } from '../paragraphs.ts'
import { factTable, table } from '../tables.ts'
import type { WordContext } from '../word-context.ts'

/** What was assessed and by whom, and how much of the questionnaire stands behind the result. */
export function coverageSection(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  const { facts, summary, warning } = view.coverage
  const values = facts.map(({ label, value }) => ({ label, value: [ownParagraph(value, { style: 'TableText' }, context)] }))
  return [
    heading(1, say('report.coverage'), context),
    heading(2, say('report.scope'), context),
    ...factTable(say('report.scope'), values, context),
    heading(2, say('report.coverage-title'), context),
    paragraph(summary, {}, context),
    ...(warning === undefined ? [] : [paragraph(warning, { style: 'Warning' }, context)]),
    ...countTable(context),
    paragraph(say('report.states-note'), { style: 'Hint', keepNext: false }, context),
    ...setAside(context),
  ]
}

function countTable(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  const { sections, total } = view.coverage
  const numbers = ['answered', 'unanswered', 'not-applicable', 'hidden', 'announced', 'share']
  const columns = [
    { title: say('report.section'), share: 5 },
    ...numbers.map((id) => ({ title: say(`report.${id}`), share: 2, align: 'end' as const })),
  ]
  const rows = [...sections, total].map(({ number, title, answered, unanswered, notApplicable, hidden, announced, share }) => [
    number === '' ? title : `${number}\u2002${title}`,
    ...[answered, unanswered, notApplicable, hidden, announced, share],
  ])
  return table({ caption: say('report.coverage-title'), columns, rows, hasTotal: true }, context)
}

/** The questions that have no value, in four lists that are kept apart. */
function setAside(context: WordContext): Paragraph[] {
  const { view, say } = context
  const { unanswered, notApplicable, hidden, announced, outlook } = view.coverage
  return [
    ...questionList(say('report.unanswered-title'), unanswered, () => [], context),
    ...questionList(say('report.not-applicable-title'), notApplicable, ({ reason }) => [ownParagraph(reason, inset, context)], context),
    ...questionList(say('report.hidden-title'), hidden, ({ condition }) => [paragraph(condition, inset, context)], context),
    ...questionList(
      say('report.announced-title'),
      announced,
      ({ from, answered }) => [
        paragraph(`${say('report.counts-from', { edition: from })}; ${say('report.announced-answered', { answered })}`, inset, context),
      ],
      context,
    ),
    ...(outlook === undefined ? [] : [paragraph(outlook, {}, context)]),
  ]
}

const inset = { style: 'TableText', indent: { start: 360 } }

function questionList<Question extends { number: string; text: string }>(
  title: string,
  questions: readonly Question[],
  more: (question: Question) => Paragraph[],
  context: WordContext,
): Paragraph[] {
  if (questions.length === 0) return []
  const numbering = { reference: 'bullets', level: 0 }
  return [
    heading(2, title, context),
    ...questions.flatMap((question) => [
      paragraph(`${question.number}\u2002${question.text}`, { style: 'ListParagraph', numbering }, context),
      ...more(question),
    ]),
  ]
}

import type { Paragraph, Table } from 'docx'
import { cellProse, proseBlocks } from '../blocks.ts'
import { bullets, heading, labelled, paragraph } from '../paragraphs.ts'
import { type Cell, table } from '../tables.ts'
import type { WordContext } from '../word-context.ts'
import { causeLine, shortCauses } from './causes.ts'

type Recommendation = WordContext['view']['priorities'][number]['recommendations'][number]

/** What the answers call for, the most pressing first. */
export function recommendationsSection(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  const none = view.priorities.length === 0
  return [
    heading(1, say('report.recommendations'), context, { pageBreakBefore: !none }),
    ...(none ? [paragraph(say('report.no-recommendations'), {}, context)] : []),
    ...view.priorities.flatMap(({ title, recommendations }) => [
      heading(2, title, context),
      ...recommendations.flatMap((recommendation) => recommendationParts(recommendation, context)),
    ]),
  ]
}

function recommendationParts(recommendation: Recommendation, context: WordContext): (Paragraph | Table)[] {
  const { say, model } = context
  const { id, title, section, because, links, principles } = recommendation
  const text = model.recommendations.find((each) => `recommendation.${each.id}` === id)?.text ?? []
  const joined = (texts: readonly string[]) => (texts.length === 0 ? undefined : texts.join(say('report.joiner')))
  const details: [string, string | undefined][] = [
    [say('report.section'), section],
    [say('report.read-more'), joined(links.map((link) => link.title))],
    [say('report.principles'), joined(principles)],
  ]
  const setting = { style: 'TableText', keepNext: because.length > 0 }
  return [
    heading(3, title, context),
    ...proseBlocks(text, context),
    ...details.flatMap(([label, value]) => (value === undefined ? [] : [labelled(label, value, setting, context)])),
    ...becauseLines(because.map(causeLine), context),
  ]
}

function becauseLines(causes: readonly string[], context: WordContext): Paragraph[] {
  const [first, ...others] = causes
  const label = context.say('report.because')
  if (first === undefined) return []
  if (others.length === 0) return [labelled(label, first, { style: 'TableText' }, context)]
  return [labelled(label, '', { style: 'TableText', keepNext: true }, context), ...bullets(causes, context, 'TableText')]
}

/** What the levels reached ask for. */
export function obligationsSection(context: WordContext): (Paragraph | Table)[] {
  const { view, model, say } = context
  if (view.obligations.length === 0) return []
  const columns = ['obligation', 'responsible', 'due', 'required-by'].map((id, index) => ({ title: say(`report.${id}`), share: index === 0 ? 5 : 3 }))
  const missing = say('report.not-stated')
  const rows = view.obligations.map(({ responsible, due, level, of }, index): Cell[] => [
    cellProse(model.obligations[index]?.text ?? [], context),
    responsible ?? missing,
    due ?? missing,
    [
      paragraph(level, { style: 'TableText' }, context),
      ...(of.length === 0 ? [] : [paragraph(shortCauses(of), { style: 'TableText', run: { style: 'Soft' } }, context)]),
    ],
  ])
  return [
    heading(1, say('report.obligations'), context),
    paragraph(say('report.obligations-note'), { style: 'Hint' }, context),
    ...table({ caption: say('report.obligations'), columns, rows }, context),
  ]
}

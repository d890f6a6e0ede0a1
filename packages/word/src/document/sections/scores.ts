import { toneOf } from '@ai-toolkit/html'
import type { Paragraph, Table } from 'docx'
import { heading } from '../paragraphs.ts'
import { type Cell, chip, table } from '../tables.ts'
import type { WordContext } from '../word-context.ts'

/** The scores of the areas, one table for each measure. */
export function scoresSection(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  if (view.sections.length === 0) return []
  return [heading(1, say('report.scores'), context), ...view.sections.flatMap((scores) => scoreTable(scores, context))]
}

type Scores = WordContext['view']['sections'][number]

function scoreTable(scores: Scores, context: WordContext): (Paragraph | Table)[] {
  const { say } = context
  const { measure, hasTargets, hasRanges, hasBands, rows } = scores
  const end = 'end' as const
  const columns = [
    { title: say('report.section'), share: 6 },
    { title: say('report.score'), share: 2, align: end },
    ...(hasTargets ? [{ title: say('report.target'), share: 2, align: end }] : []),
    ...(hasRanges ? [{ title: say('report.possible'), share: 2, align: end }] : []),
    ...(hasBands ? [{ title: say('report.level'), share: 3 }] : []),
  ]
  const cells = rows.map(({ number, title, value, target, range, band }): Cell[] => [
    `${number}\u2002${title}`,
    value ?? say('report.no-value'),
    ...(hasTargets ? [target ?? ''] : []),
    ...(hasRanges ? [range ?? ''] : []),
    ...(hasBands ? [[chip(band ?? say('report.no-level'), toneByLabel(band, scores, context), context)]] : []),
  ])
  return [heading(2, measure, context), ...table({ caption: measure, columns, rows: cells }, context)]
}

/** The view names levels by their label; the model knows how good they are. */
function toneByLabel(label: string | undefined, { id }: Scores, { model }: WordContext): number | undefined {
  const bands = model.sectionScores.find(({ measure }) => `scores.${measure.id}` === id)?.bands ?? []
  const band = bands.find((each) => each.label === label)
  return band && toneOf(band, bands)
}

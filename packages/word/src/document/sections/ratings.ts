import { shortLabels, toneOf } from '@ai-toolkit/html'
import type { RatingGrid, RatingTable } from '@ai-toolkit/model'
import { AlignmentType, type Paragraph, type Table } from 'docx'
import { heading, ownParagraph, paragraph } from '../paragraphs.ts'
import { type Cell, chip, table, toneCell, toneColour } from '../tables.ts'
import type { WordContext } from '../word-context.ts'

type Ratings = WordContext['view']['ratings'][number]
type Rated = Ratings['questions'][number]

/** Questions that are rated by level: matrices, how many stand at each level, and the questions, worst first. */
export function ratingsSection(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  if (view.ratings.length === 0) return []
  return [
    heading(1, say('report.ratings'), context, { pageBreakBefore: true }),
    ...view.ratings.flatMap((ratings, index) => [
      ...matrices(context.model.ratings[index], context),
      heading(2, say('report.counts'), context),
      ...countTable(ratings, context),
      heading(2, say('report.worst-first'), context),
      ...questionTable(ratings, context),
    ]),
  ]
}

function matrices(rated: RatingTable | undefined, context: WordContext): (Paragraph | Table)[] {
  const { say } = context
  const grids = (rated?.ratings ?? []).flatMap(({ measure, grid }) => (grid === undefined ? [] : [{ title: measure.label, grid }]))
  if (rated === undefined || grids.length === 0) return []
  const codes = shortLabels(rated.bands)
  const legend = rated.bands
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ id, label }) => say('report.pair', { label: codes.get(id) ?? '', value: label }))
  return [
    heading(2, say('report.matrices'), context),
    ...grids.flatMap(({ title, grid }) => gridTable(title, grid, rated, context)),
    paragraph(legend.join(say('report.joiner')), { style: 'Hint', keepNext: false }, context),
  ]
}

/** Two scales against each other, the greatest row on top. A cell names its level by the beginning of its name, and the questions in it. */
function gridTable(title: string, { rows, columns, cells }: RatingGrid, { bands }: RatingTable, context: WordContext): (Paragraph | Table)[] {
  const { say } = context
  const codes = shortLabels(bands)
  const corner = `${say('report.axis-up', { axis: rows.label })}\n${say('report.axis-along', { axis: columns.label })}`
  const heads = [{ title: corner, share: 2 }, ...columns.points.map(({ label }) => ({ title: label, share: 2, align: 'center' as const }))]
  const lines = rows.points.toReversed().map((row): Cell[] => [
    [paragraph(row.label, { style: 'TableText', run: { bold: true } }, context)],
    ...columns.points.map((column) => {
      const cell = cells.find((each) => each.row === row.id && each.column === column.id)
      return gridCell(cell?.questions ?? [], codes.get(cell?.band ?? '') ?? '', toneOfBand(cell?.band, bands), context)
    }),
  ])
  return table({ caption: title, columns: heads, rows: lines }, context)
}

function gridCell(questions: readonly string[], code: string, tone: number | undefined, context: WordContext): Cell {
  const setting = { style: 'TableText', alignment: AlignmentType.CENTER, run: { color: toneColour(tone, context) } }
  const numbers = questions.length === 0 ? [] : [paragraph(questions.join(' '), { ...setting, run: { ...setting.run, bold: true } }, context)]
  return toneCell([paragraph(code, setting, context), ...numbers], tone)
}

function toneOfBand(id: string | null | undefined, bands: RatingTable['bands']): number | undefined {
  const band = bands.find((each) => each.id === id)
  return band && toneOf(band, bands)
}

function countTable({ ratings, counts }: Ratings, context: WordContext): (Paragraph | Table)[] {
  const { say } = context
  const columns = [{ title: say('report.level'), share: 3 }, ...ratings.map((title) => ({ title, share: 2, align: 'end' as const }))]
  const rows = counts.map(({ label, tone, counts: numbers }): Cell[] => [[chip(label, tone, context)], ...numbers])
  return table({ caption: say('report.counts'), columns, rows }, context)
}

function questionTable({ ratings, questions }: Ratings, context: WordContext): (Paragraph | Table)[] {
  const { say } = context
  const columns = [
    { title: say('report.number'), share: 3 },
    { title: say('report.question'), share: 9 },
    ...ratings.map((title) => ({ title, share: 5 })),
    { title: say('report.measures'), share: 9 },
    { title: say('report.owner-review'), share: 5 },
  ]
  return table({ caption: say('report.worst-first'), columns, rows: questions.map((question) => questionRow(question, context)) }, context)
}

function questionRow({ number, text, section, ratings, measures, owner, review }: Rated, context: WordContext): Cell[] {
  const small = { style: 'TableText', run: { style: 'Soft' } }
  const own = { style: 'TableText' }
  return [
    number,
    [paragraph(text, own, context), paragraph(section, small, context)],
    ...ratings.map(
      ({ label, tone, points }): Cell => [chip(label, tone, context), ...(points === undefined ? [] : [paragraph(points, small, context)])],
    ),
    [ownParagraph(measures ?? '–', own, context)],
    [ownParagraph(owner ?? '–', own, context), ...(review === undefined ? [] : [paragraph(review, own, context)])],
  ]
}

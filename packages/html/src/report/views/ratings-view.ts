import type { BandCount, GridCell, QuestionRating, RatedQuestion, Rating, RatingGrid, RatingTable } from '@ai-toolkit/model'
import type { Markup } from '../../templates/fill-template.ts'
import { markup } from '../../templates/fill-template.ts'
import { drawRatingGrid } from '../charts/rating-grid.ts'
import { shortLabels, toneOf } from '../tones.ts'
import { type ReportContext, stateInWords } from './report-context.ts'

/** Questions rated by level: the matrices, what they count, and the questions worst first. */
export interface RatingsView {
  id: string
  /** The labels of the measures, such as “Initial risk” and “Residual risk”. */
  ratings: string[]
  grids: { title: string; chart: Markup }[]
  /** The levels from worst to best, with the short form and the tone that the grids show. */
  legend: { label: string; code: string; tone: number }[]
  counts: { label: string; hasTone: boolean; tone: number | undefined; counts: string[] }[]
  questions: RatedQuestionView[]
}

/** One rated question. */
export interface RatedQuestionView {
  number: string
  text: string
  section: string
  ratings: RatingView[]
  note: string | undefined
  measures: string | undefined
  owner: string | undefined
  review: string | undefined
}

/** The level of a question by one measure. */
export interface RatingView {
  /** Repeated here so that a template need not reach across. */
  measure: string
  /** What to show where there is no level: not rated, or not applicable. */
  label: string
  /** Whether there is a level, and so a tone; a template cannot tell tone 0 from none. */
  hasTone: boolean
  tone: number | undefined
  /** The points chosen, such as “Likely × Major”. */
  points: string | undefined
}

/** A view for each table of ratings. */
export function ratingViews(context: ReportContext): RatingsView[] {
  return context.model.ratings.map((table) => ratingsView(table, context))
}

function ratingsView(table: RatingTable, context: ReportContext): RatingsView {
  const codes = shortLabels(table.bands)
  const worstFirst = [...table.bands].sort((a, b) => b.rank - a.rank)
  return {
    id: `ratings.${table.id}`,
    ratings: table.ratings.map(({ measure }) => measure.label),
    grids: table.ratings.flatMap((rating) => gridView(rating, table, context)),
    legend: worstFirst.map((band) => ({ label: band.label, code: codes.get(band.id) ?? '', tone: toneOf(band, table.bands) })),
    counts: table.counts.map((count) => countView(count, table, context)),
    questions: table.questions.map((question) => questionView(question, table, context)),
  }
}

function gridView({ measure, row, grid }: Rating, table: RatingTable, context: ReportContext): RatingsView['grids'] {
  if (grid === undefined) return []
  const { say, direction } = context
  const words = {
    title: say('report.grid-title', { rating: row?.label ?? measure.label }),
    description: describeGrid(grid, table, context),
    rows: say('report.axis-up', { axis: grid.rows.label }),
    columns: say('report.axis-along', { axis: grid.columns.label }),
  }
  return [{ title: measure.label, chart: markup(drawRatingGrid(grid, table.bands, words, { id: `grid.${measure.id}`, direction })) }]
}

/** The occupied cells in words, the worst first. */
function describeGrid(grid: RatingGrid, { bands }: RatingTable, { say }: ReportContext): string {
  const rank = ({ band }: GridCell) => bands.find(({ id }) => id === band)?.rank ?? -1
  const cells = grid.cells.filter(({ questions }) => questions.length > 0).sort((a, b) => rank(b) - rank(a))
  const label = (points: RatingGrid['rows']['points'], id: string) => points.find((point) => point.id === id)?.label ?? id
  const described = cells.map((cell) =>
    say('report.grid-cell', {
      row: label(grid.rows.points, cell.row),
      column: label(grid.columns.points, cell.column),
      band: bands.find(({ id }) => id === cell.band)?.label ?? '',
      questions: cell.questions.join(say('report.joiner')),
    }),
  )
  return described.length === 0 ? say('report.grid-empty') : described.join(' ')
}

function countView({ band, counts }: BandCount, { bands }: RatingTable, { say, formats }: ReportContext): RatingsView['counts'][number] {
  const found = bands.find(({ id }) => id === band?.id)
  return {
    label: band?.label ?? say('report.not-rated'),
    hasTone: found !== undefined,
    tone: found && toneOf(found, bands),
    counts: counts.map((count) => formats.number(count)),
  }
}

function questionView(rated: RatedQuestion, table: RatingTable, context: ReportContext): RatedQuestionView {
  const { question, section, note, measures, owner, review } = rated
  return {
    number: question.number,
    text: question.text,
    section: section.title,
    ratings: rated.ratings.map((rating, index) => ratingView(rating, table.ratings[index]?.measure.label ?? '', rated, { table, context })),
    note,
    measures,
    owner,
    review: review === undefined ? undefined : context.formats.day(review),
  }
}

interface Where {
  table: RatingTable
  context: ReportContext
}

function ratingView({ band, points }: QuestionRating, measure: string, { state }: RatedQuestion, { table, context }: Where): RatingView {
  const { say } = context
  const found = table.bands.find(({ id }) => id === band?.id)
  const absent = state === 'not-applicable' ? stateInWords(state, say) : say('report.not-rated')
  return {
    measure,
    label: found?.label ?? absent,
    hasTone: found !== undefined,
    tone: found && toneOf(found, table.bands),
    points: points?.map(({ point }) => point.label).join(' × '),
  }
}

import type { Labelled, RatedProgress, RatingProgress } from '@ai-toolkit/model'
import { toneOf } from '../../tones.ts'
import { type ProgressContext, shownStages, stepsInWords, turnInWords } from './progress-context.ts'

/** Rated questions over time: how many at each level, who moved where, and those that moved. */
export interface RatingProgressView {
  id: string
  measure: string
  /** The levels from worst to best, each with how many stand in it on the days shown. */
  counts: { label: string; hasTone: boolean; tone: number | undefined; counts: string[] }[]
  /** The levels today, the heads of the table of moves, worst first. */
  heads: string[]
  /** From each level at first, how many went to which level. */
  moves: { label: string; cells: { count: string | undefined; isSame: boolean }[] }[]
  questions: RatedChangeView[]
}

/** A question whose level changed. */
export interface RatedChangeView {
  number: string
  text: string
  section: string
  levels: string
  turn: string | undefined
  measures: string | undefined
  owner: string | undefined
}

/** A view for each table of ratings. */
export function ratingProgressViews(context: ProgressContext): RatingProgressView[] {
  return context.model.ratings.map((table) => ratingView(table, context))
}

function ratingView(table: RatingProgress, context: ProgressContext): RatingProgressView {
  const { say, formats } = context
  const stages = shownStages(context.model)
  const ends = endsOf(table, context)
  return {
    id: `moves.${table.id}`,
    measure: table.measure.label,
    counts: table.counts.map(({ band, counts }) => {
      const found = table.bands.find(({ id }) => id === band?.id)
      return {
        label: band?.label ?? say('report.not-rated'),
        hasTone: found !== undefined,
        tone: found && toneOf(found, table.bands),
        counts: stages.map((index) => formats.number(counts[index] ?? 0)),
      }
    }),
    heads: ends.map(({ label }) => label),
    moves: ends.map((from) => ({ label: from.label, cells: ends.map((to) => cellOf(from, to, table, context)) })),
    questions: table.questions.map((rated) => questionView(rated, context)),
  }
}

interface End {
  id: string | null
  label: string
}

/** The levels that any question came from or went to, worst first; without a level comes last. */
function endsOf({ bands, moves }: RatingProgress, { say }: ProgressContext): End[] {
  const used = new Set(moves.flatMap(({ from, to }) => [from, to]))
  const levels: End[] = [...bands].sort((a, b) => b.rank - a.rank).filter(({ id }) => used.has(id))
  return used.has(null) ? [...levels, { id: null, label: say('report.not-rated') }] : levels
}

function cellOf(from: End, to: End, { moves }: RatingProgress, { formats }: ProgressContext): RatingProgressView['moves'][number]['cells'][number] {
  const move = moves.find((one) => one.from === from.id && one.to === to.id)
  return { count: move && formats.number(move.questions.length), isSame: from.id === to.id }
}

function questionView({ question, section, bands, turn, measures, owner }: RatedProgress, context: ProgressContext): RatedChangeView {
  const label = (band: Labelled | null | undefined) => band?.label ?? context.say('report.not-rated')
  return {
    number: question.number,
    text: question.text,
    section: section.title,
    levels: stepsInWords([label(bands.at(0)), label(bands.at(-1))], context),
    turn: turnInWords(turn, context),
    measures,
    owner,
  }
}

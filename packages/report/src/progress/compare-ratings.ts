import type { BandCount, BandMove, Labelled, RatedProgress, RatedQuestion, RatingProgress, RatingTable, ReportModel } from '@ai-toolkit/model'
import type { Stages } from './read-stages.ts'
import { turnOfBands } from './turn.ts'

/** The tables of rated questions that the latest questionnaire has, by their latest rating, at each stage. */
export function compareRatings(stages: Stages): RatingProgress[] {
  return stages.last.model.ratings.flatMap((table) => {
    const measure = table.ratings.at(-1)?.measure
    return measure === undefined ? [] : [compareTable(table, measure, stages)]
  })
}

function compareTable(table: RatingTable, measure: Labelled, { all, first, last }: Stages): RatingProgress {
  const bandsOf = all.map(({ model }) => ratingsBy(model, measure.id))
  const [before, now] = [ratingsBy(first.model, measure.id), ratingsBy(last.model, measure.id)]
  const changed = table.questions.filter(({ question: { id } }) => before.has(id) && before.get(id)?.id !== now.get(id)?.id)
  return {
    id: table.id,
    measure,
    better: table.better,
    bands: table.bands,
    counts: countBands(table, bandsOf),
    moves: listMoves(table, before, now),
    questions: changed.map((rated) => ratedProgress(rated, table, bandsOf)).sort((a, b) => orderOf(a) - orderOf(b)),
  }
}

/** The band of each rated question by its latest rating, null where it has none. Worst first, as the table is. */
function ratingsBy({ ratings }: ReportModel, measure: string): Map<string, Labelled | null> {
  const table = ratings.find((one) => one.ratings.at(-1)?.measure.id === measure)
  return new Map((table?.questions ?? []).map(({ question, ratings: own }) => [question.id, own.at(-1)?.band ?? null]))
}

function countBands({ bands }: RatingTable, bandsOf: readonly Map<string, Labelled | null>[]): BandCount[] {
  const count = (id: string | undefined) => bandsOf.map((found) => [...found.values()].filter((band) => band?.id === id).length)
  const worstFirst = [...bands].sort((a, b) => b.rank - a.rank)
  const counts: BandCount[] = worstFirst.map(({ id, label }) => ({ band: { id, label }, counts: count(id) }))
  const unrated = count(undefined)
  return unrated.some((number) => number > 0) ? [...counts, { band: null, counts: unrated }] : counts
}

/** Every way from band to band that a question took, staying included, the worst of today first. */
function listMoves({ questions }: RatingTable, before: Map<string, Labelled | null>, now: Map<string, Labelled | null>): BandMove[] {
  const moves = new Map<string, BandMove>()
  for (const { question } of questions) {
    const [from, to] = [before.get(question.id)?.id ?? null, now.get(question.id)?.id ?? null]
    const move = moves.get(`${from} ${to}`) ?? { from, to, questions: [] }
    move.questions.push(question.number)
    moves.set(`${from} ${to}`, move)
  }
  return [...moves.values()]
}

function ratedProgress(
  { question, section, measures, owner }: RatedQuestion,
  { bands }: RatingTable,
  bandsOf: readonly Map<string, Labelled | null>[],
): RatedProgress {
  const own = bandsOf.map((found) => found.get(question.id) ?? null)
  return {
    question,
    section,
    bands: own,
    turn: turnOfBands(own.at(0)?.id, own.at(-1)?.id, bands),
    ...(measures !== undefined && { measures }),
    ...(owner !== undefined && { owner }),
  }
}

/** What got worse must be seen first. */
function orderOf({ turn }: RatedProgress): number {
  return ['worse', 'other', 'better', 'same'].indexOf(turn)
}

import type { BandCount, Key, Labelled, LevelRule, Measure, QuestionRating, RatedQuestion, RatingTable, ReportBand } from '@ai-toolkit/model'
import { betterOf, findBand, findRule, nameBands } from './name-bands.ts'
import { findMeasure } from './name-things.ts'
import { drawGrid, pathOfLookup } from './rating-grid.ts'
import { isMatrix, readRows } from './read-value.ts'
import type { PlacedQuestion, ReportContext } from './report-context.ts'

/** A measure over questions with the rule that bands its values. */
interface RatedMeasure {
  measure: Measure
  rule: LevelRule
}

/**
 * The tables of rated questions. Every measure with a value for each question and with levels rates; measures that rate the
 * same questions by the same bands stand side by side in one table, such as a risk before and after what is done about it.
 */
export function tabulateRatings(context: ReportContext): RatingTable[] {
  const groups = new Map<string, RatedMeasure[]>()
  for (const rated of findRated(context)) {
    const key = groupingKey(context, rated)
    groups.set(key, [...(groups.get(key) ?? []), rated])
  }
  return [...groups.values()].flatMap((group) => tabulate(context, group))
}

function findRated(context: ReportContext): RatedMeasure[] {
  return [...context.measures.values()].flatMap((measure) => {
    const rule = measure.each === 'question' ? (findRule(context, measure.id) ?? borrowRule(context, measure)) : undefined
    return rule === undefined ? [] : [{ measure, rule }]
  })
}

/** Two measures that look up in one table give values of one meaning: what bands the one bands the other. */
function borrowRule(context: ReportContext, { lookup }: Measure): LevelRule | undefined {
  if (lookup === undefined) return undefined
  return [...context.rules.values()].find((rule) => {
    const other = context.measures.get(rule.measure)
    return other?.each === 'question' && other.lookup?.table === lookup.table
  })
}

function groupingKey(context: ReportContext, { measure, rule }: RatedMeasure): string {
  const bands = rule.bands.map(({ id, label }) => `${id} ${label}`)
  return JSON.stringify([questionsOf(context, measure.id).map(({ name }) => name.id), betterOf(rule), bands])
}

/** The questions that a measure rates, hidden ones aside. */
function questionsOf(context: ReportContext, measure: Key): PlacedQuestion[] {
  const rated = new Set(context.assessment.measures.filter((result) => result.measure === measure).map(({ of }) => of))
  return [...context.questions.values()].filter(({ name, result }) => rated.has(name.id) && result.state !== 'hidden')
}

function tabulate(context: ReportContext, group: RatedMeasure[]): RatingTable[] {
  const [first] = group
  const questions = first === undefined ? [] : questionsOf(context, first.measure.id)
  if (first === undefined || questions.length === 0) return []
  const bands = nameBands(context, first.rule)
  const rows = questions.map((placed) => rateQuestion(context, placed, group)).sort((a, b) => compareWorst(a, b, bands))
  return [
    {
      id: first.measure.id,
      better: betterOf(first.rule),
      bands,
      ratings: group.map(({ measure, rule }) => ({
        measure: { id: measure.id, label: measure.label },
        ...nameRow(questions, measure),
        ...drawGrid(context, measure, rule, questions),
      })),
      counts: countBands(rows, bands, group.length),
      questions: rows,
    },
  ]
}

function nameRow([first]: PlacedQuestion[], measure: Measure): { row?: Labelled } {
  const row = first?.question.rows?.find(({ id }) => id === pathOfLookup(measure)?.row)
  return row === undefined ? {} : { row: { id: row.id, label: row.label } }
}

function rateQuestion(context: ReportContext, placed: PlacedQuestion, group: RatedMeasure[]): RatedQuestion {
  const { note, measures, owner, review } = placed.result.answer ?? {}
  return {
    question: placed.name,
    section: placed.section,
    state: placed.result.state,
    ratings: group.map((rated) => rate(context, placed, rated)),
    ...(note !== undefined && { note }),
    ...(measures !== undefined && { measures }),
    ...(owner !== undefined && { owner }),
    ...(review !== undefined && { review }),
  }
}

function rate(context: ReportContext, { question, name, result }: PlacedQuestion, { measure, rule }: RatedMeasure): QuestionRating {
  const value = findMeasure(context, measure.id, name.id)?.value ?? null
  const band = value === null ? undefined : findBand(rule.bands, value)
  const answer = result.state === 'answered' ? result.answer?.value : undefined
  const row = isMatrix(answer) ? readRows(context, question, answer).find(({ row: { id } }) => id === pathOfLookup(measure)?.row) : undefined
  return { value, band: band === undefined ? null : { id: band.id, label: band.label }, ...(row && { points: row.points }) }
}

/** A later rating that is missing leaves the earlier one standing; what has no rating at all comes last. Equals keep their order. */
function compareWorst(a: RatedQuestion, b: RatedQuestion, bands: readonly ReportBand[]): number {
  const [left, right] = [ranksOf(a, bands), ranksOf(b, bands)]
  const differs = left.findIndex((rank, index) => rank !== right[index])
  return differs === -1 ? right.length - left.length : (right[differs] ?? -1) - (left[differs] ?? -1)
}

/** The ranks of a question's ratings, the latest first. */
function ranksOf({ ratings }: RatedQuestion, bands: readonly ReportBand[]): number[] {
  return ratings.flatMap(({ band }) => bands.find(({ id }) => id === band?.id)?.rank ?? []).reverse()
}

function countBands(rows: readonly RatedQuestion[], bands: readonly ReportBand[], ratings: number): BandCount[] {
  const count = (id: Key | undefined) =>
    Array.from({ length: ratings }, (_, index) => rows.filter((row) => row.ratings[index]?.band?.id === id).length)
  const worstFirst = [...bands].sort((a, b) => b.rank - a.rank)
  const banded = worstFirst.map(({ id, label }) => ({ band: { id, label }, counts: count(id) }))
  const unrated = count(undefined)
  return unrated.some((number) => number > 0) ? [...banded, { band: null, counts: unrated }] : banded
}

import type {
  Answers,
  BandReached,
  Edition,
  EditionDifference,
  LevelMove,
  LevelResult,
  MeasureMove,
  RecommendationMove,
  ResultDifference,
} from '@ai-toolkit/model'
import { diffEditions } from '../diff-editions.ts'
import { indexChanges } from './change-index.ts'
import { findCauses, type ScoredPair } from './find-causes.ts'
import { type Score, type Scored, scoreWith } from './scored.ts'

/**
 * What the way from one edition to another does to results: each answer file is scored in both as it stands, and what moved is listed with
 * the changes that moved it. Answers belong to one edition, by the digest of its questionnaire; this comparison sets that aside knowingly
 * and is no result. Answers to a questionnaire that is not in both editions are left out.
 * @param difference what changed between the two editions, where it is known already
 */
export function diffResults(
  earlier: Edition,
  later: Edition,
  answers: readonly Answers[],
  difference: EditionDifference = diffEditions(earlier, later),
): ResultDifference[] {
  const [scoreBefore, scoreAfter] = [scoreWith(earlier), scoreWith(later)]
  return answers.flatMap((file) => diffResult({ before: file, after: file }, scoreBefore, scoreAfter, difference) ?? [])
}

/** The same answers in both editions, as they were and as they were carried over. */
export interface MigratedPair {
  before: Answers
  after: Answers
}

/**
 * What became of the results of answers that were carried over to another edition, with the changes that moved them. Undefined where one of
 * the editions lacks their questionnaire.
 * @param difference what changed between the two editions, as the migration declares it
 */
export function diffMigrated(earlier: Edition, later: Edition, answers: MigratedPair, difference: EditionDifference): ResultDifference | undefined {
  return diffResult(answers, scoreWith(earlier), scoreWith(later), difference)
}

function diffResult(given: MigratedPair, scoreBefore: Score, scoreAfter: Score, { parts }: EditionDifference): ResultDifference | undefined {
  const { after: answers } = given
  const [before, after] = [scoreBefore(given.before), scoreAfter(answers)]
  if (before === undefined || after === undefined) return undefined
  const part = parts.find(({ resource }) => resource === answers.questionnaire)
  const pair = { before, after, changes: indexChanges(part?.changes ?? []) }
  return {
    questionnaire: answers.questionnaire,
    subject: answers.subject.name,
    date: answers.date,
    coverage: { before: before.assessment.coverage.share, after: after.assessment.coverage.share },
    unplaced: findUnplaced(pair),
    measures: moveMeasures(pair),
    levels: moveLevels(pair),
    recommendations: moveRecommendations(pair),
  }
}

/** Answers that were answers, and in the later edition are none though the question, if it is there, is asked. */
function findUnplaced({ before, after }: ScoredPair): string[] {
  const states = new Set(['answered', 'not-applicable'])
  return [...before.questions.values()]
    .filter(({ id, state }) => states.has(state) && (after.questions.get(id)?.state ?? 'unanswered') === 'unanswered')
    .map(({ id }) => id)
}

/** The results of both editions by key, those of the later one in order and then what is gone. */
function keysOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...after.keys(), ...before.keys()])]
}

/** A result that there is in one edition only, and that nobody could determine there, moved nothing. */
function moveMeasures(pair: ScoredPair): MeasureMove[] {
  return keysOf(pair.before.measures, pair.after.measures).flatMap((key) => {
    const [earlier, later] = [pair.before.measures.get(key), pair.after.measures.get(key)]
    const result = later ?? earlier
    if (result === undefined || (earlier?.value ?? null) === (later?.value ?? null)) return []
    const { measure: id, of } = result
    const label = labelIn(pair, ({ compiled }) => compiled.source.measures?.find((measure) => measure.id === id)?.label) ?? id
    const values = { ...(earlier && { before: earlier.value }), ...(later && { after: later.value }) }
    return [{ measure: id, ...(of !== undefined && { of }), label, ...values, because: findCauses({ kind: 'measure', id, of }, pair) }]
  })
}

function moveLevels(pair: ScoredPair): LevelMove[] {
  return keysOf(pair.before.levels, pair.after.levels).flatMap((key) => {
    const [earlier, later] = [pair.before.levels.get(key), pair.after.levels.get(key)]
    const result = later ?? earlier
    if (result === undefined || (earlier?.band ?? null) === (later?.band ?? null)) return []
    const { level: id, of } = result
    const label = labelIn(pair, (side) => ruleOf(side, id)?.label) ?? id
    const bands = { ...(earlier && { before: bandOf(earlier, pair.before) }), ...(later && { after: bandOf(later, pair.after) }) }
    return [{ level: id, ...(of !== undefined && { of }), label, ...bands, because: findCauses({ kind: 'level', id, of }, pair) }]
  })
}

function moveRecommendations(pair: ScoredPair): RecommendationMove[] {
  const [before, after] = [recommendedBy(pair.before), recommendedBy(pair.after)]
  const moved = [
    ...[...after].filter((id) => !before.has(id)).map((id) => ({ id, kind: 'gained' as const })),
    ...[...before].filter((id) => !after.has(id)).map((id) => ({ id, kind: 'lost' as const })),
  ]
  return moved.map(({ id, kind }) => ({
    recommendation: id,
    title: labelIn(pair, ({ compiled }) => compiled.source.recommendations?.find((one) => one.id === id)?.title) ?? id,
    kind,
    because: findCauses({ kind: 'recommendation', id }, pair),
  }))
}

function recommendedBy({ assessment }: Scored): Set<string> {
  return new Set(assessment.recommendations.map(({ id }) => id))
}

/** In the words of the later edition where it has any. */
function labelIn({ before, after }: ScoredPair, read: (side: Scored) => string | undefined): string | undefined {
  return read(after) ?? read(before)
}

function ruleOf({ compiled }: Scored, id: string) {
  return compiled.source.levels?.find((level) => level.id === id)
}

function bandOf({ level, band }: LevelResult, side: Scored): BandReached {
  if (band === null) return null
  return { band, label: ruleOf(side, level)?.bands.find(({ id }) => id === band)?.label ?? band }
}

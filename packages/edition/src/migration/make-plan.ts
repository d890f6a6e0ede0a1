import type { MergeRule, Migration, MigrationReason, Questionnaire } from '@ai-toolkit/model'
import { indexQuestions, type QuestionIndex } from './index-questions.ts'
import type { ValueRules } from './migrate-value.ts'

/** A migration, made ready to look up what becomes of each answer. All ids that are looked up by are those of the earlier edition. */
export interface MigrationPlan extends ValueRules {
  earlier: QuestionIndex
  moves: ReadonlyMap<string, string>
  splits: ReadonlyMap<string, readonly string[]>
  merges: ReadonlyMap<string, MergeRule>
  /** Why an answer is retired, and the questions that stand in its place. */
  retired: ReadonlyMap<string, { because: MigrationReason; by: readonly string[] }>
  /** Why a choice, a row or a column is gone, by unit, as the migration says it. */
  dropped: ReadonlyMap<string, string>
  /** Whether the answer to a question of the later edition is to be looked at again, whatever became of it. */
  isReviewed: (question: string) => boolean
  defaults: NonNullable<Migration['default']>
}

/** Makes a plan of a migration; without one, everything stays where it is. */
export function makePlan(migration: Migration | undefined, before: Questionnaire, after: Questionnaire): MigrationPlan {
  const { move = [], split = [], merge = [], drop = [], map = [], rescale = [] } = migration ?? {}
  const later = indexQuestions(after)
  const choices = new Map(map.map(({ question, scale, choices: ids }) => [nameOf(question, scale), new Map(Object.entries(ids))]))
  const factors = new Map(rescale.flatMap(({ question, factor }) => (question === undefined ? [] : [[question, factor ?? 1] as const])))
  return {
    earlier: indexQuestions(before),
    later,
    mapChoice: (choice, question, scale) =>
      choices.get(nameOf(question, undefined))?.get(choice) ?? choices.get(nameOf(undefined, scale))?.get(choice) ?? choice,
    factorOf: (question) => factors.get(question) ?? 1,
    moves: new Map(move.map(({ from, to }) => [from, to])),
    splits: new Map(split.map(({ from, to }) => [from, to])),
    merges: new Map(merge.flatMap((rule) => rule.from.map((id) => [id, rule] as const))),
    retired: new Map(migration === undefined ? [] : listRetired(migration)),
    dropped: new Map(drop.flatMap(({ unit, reason }) => (reason === '' ? [] : [[unit, reason] as const]))),
    isReviewed: reviewedBy(migration, later),
    defaults: migration?.default ?? [],
  }
}

function nameOf(question: string | undefined, scale: string | undefined): string {
  return question === undefined ? `scale ${scale}` : `question ${question}`
}

type Retired = [string, { because: MigrationReason; by: readonly string[] }]

function listRetired({ replace = [], coveredBy = [], drop = [] }: Migration): Retired[] {
  return [
    ...replace.map(({ question, by }): Retired => [question, { because: { kind: 'replaced', questions: by }, by }]),
    ...coveredBy.map(({ question, by }): Retired => [question, { because: { kind: 'covered', questions: by }, by }]),
    ...drop.flatMap(({ unit, reason }): Retired[] => {
      const [list, id = '', ...rest] = unit.split('.')
      return list === 'questions' && rest.length === 0 ? [[id, { because: reasonOf(reason), by: [] }]] : []
    }),
  ]
}

/** The way back gives no reason: nobody wrote one (`reverseStep`). */
function reasonOf(text: string): MigrationReason {
  return text === '' ? { kind: 'gone', questions: [] } : { kind: 'said', questions: [], text }
}

/** By `reword` of the question, of a part of it, or of its scale; and by a `map` that asks for it. */
function reviewedBy(migration: Migration | undefined, { questions }: QuestionIndex): MigrationPlan['isReviewed'] {
  const { reword = [], map = [] } = migration ?? {}
  const reviewed = new Set([
    ...reword.map((unit) => unit.split('.').slice(0, 2).join('.')),
    ...map.flatMap(({ question, scale, review }) => (review ? [question === undefined ? `scales.${scale}` : `questions.${question}`] : [])),
  ])
  return (id) => {
    const { scale, columns = [] } = questions.get(id) ?? {}
    const scales = [scale, ...columns.map((column) => column.scale)].map((name) => `scales.${name}`)
    return [`questions.${id}`, ...scales].some((unit) => reviewed.has(unit))
  }
}

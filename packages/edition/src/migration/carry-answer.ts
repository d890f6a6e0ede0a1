import type { Answer, AnswerValue, Question } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'
import type { MigrationPlan } from './make-plan.ts'
import { isGroup, migrateValue } from './migrate-value.ts'

/** An answer as it stands in the later edition. */
export interface Carried {
  /** Undefined where it has no place: then nothing of it goes on, notes and evidence neither. */
  answer: Answer | undefined
  /** Whether a part of its value was left out. */
  partial: boolean
}

/** Takes an answer over to a question of the later edition. The entries of a group are for whoever knows their questions. */
export function carryAnswer(answer: Answer, question: Question, plan: MigrationPlan): Carried {
  if (answer.notApplicable !== undefined) return { answer: question.notApplicable === false ? undefined : answer, partial: false }
  if (answer.value === undefined) return { answer, partial: false }
  const { value, partial } = migrateValue(answer.value, question, plan)
  return { answer: value === undefined ? undefined : { ...answer, value }, partial }
}

/** As `carryAnswer`, where one answer becomes several or several become one: the entries of a group cannot. */
export function carryWhole(answer: Answer, question: Question, plan: MigrationPlan): Carried {
  return question.type === 'group' ? { answer: undefined, partial: false } : carryAnswer(answer, question, plan)
}

/** The same answer with other entries, where it is one to a group. */
export function withEntries(answer: Answer, migrate: (answers: Readonly<Record<string, Answer>>, entry: string) => Record<string, Answer>): Answer {
  const { value } = answer
  return isGroup(value) ? { ...answer, value: value.map(({ id, answers }) => ({ id, answers: migrate(answers, id) })) } : answer
}

/** The points that an answer gives, to choose the highest or lowest by; of a number, itself. */
export function pointsOf(value: AnswerValue | undefined, { type, options = [], scale = '' }: Question, plan: MigrationPlan): number {
  if (typeof value === 'number') return value
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  const points = type === 'scale' ? plan.later.points.get(scale) : new Map(options.map((option) => [option.id, option.points ?? 0]))
  return chosen.reduce((sum, id) => sum + (points?.get(id) ?? 0), 0)
}

/** Whether two answers are the same in everything. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return canonicalJson(one) === canonicalJson(other)
}

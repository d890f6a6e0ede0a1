import type { Answer, MigrationEntry, RetiredAnswer } from '@ai-toolkit/model'
import { carryAnswer, isSameAnswer, withEntries } from './carry-answer.ts'
import type { QuestionIndex } from './index-questions.ts'
import type { MigrationPlan } from './make-plan.ts'
import { isGroup } from './migrate-value.ts'

/** The way that answers went, and the way that they are now going back. */
export interface WayBack {
  /** The edition that they leave, and the one that they go back to. */
  from: string
  to: string
  /** How answers went from the one that they now go back to. */
  planOutward: () => MigrationPlan
  /** As they stand in the edition that they leave. */
  left: AnswerMap
}

/** Answers after some that were retired stand in their place again. */
export interface GivenBack {
  answers: AnswerMap
  /** Those that have no place here either. */
  retired: RetiredAnswer[]
  /** The account of those that were given back. */
  entries: MigrationEntry[]
}

type AnswerMap = Readonly<Record<string, Answer>>

/**
 * Gives back what the way here retired: where nothing stands in its place, and where just that stands which was left of it, so that nobody has
 * answered otherwise since.
 * @param answers as they came back by the migration
 */
export function giveBack(answers: AnswerMap, retired: readonly RetiredAnswer[], way: WayBack): GivenBack {
  const isOfThisWay = (one: RetiredAnswer): boolean => one.edition === way.to && one.to === way.from
  if (!retired.some(isOfThisWay)) return { answers, retired: [...retired], entries: [] }
  const outward = way.planOutward()
  const stays: RetiredAnswer[] = []
  const entries: MigrationEntry[] = []
  const back = retired.reduce((current, one) => {
    if (!isOfThisWay(one) || !isFree(current, one, outward, way.left)) {
      stays.push(one)
      return current
    }
    entries.push({ outcome: 'restored', into: [one.question], ...(one.group !== undefined && { group: one.group }) })
    return answerWith(current, one, outward.earlier)
  }, answers)
  return { answers: back, retired: stays, entries }
}

function isFree(answers: AnswerMap, one: RetiredAnswer, outward: MigrationPlan, left: AnswerMap): boolean {
  if (!outward.earlier.questions.has(one.question) || !hasPlace(answers, one, outward.earlier)) return false
  if (answerAt(answers, one, outward.earlier) === undefined) return true
  const target = outward.moves.get(one.question) ?? one.question
  const question = outward.later.questions.get(target)
  const carried = question && carryAnswer(one.answer, question, outward).answer
  const given = answerAt(left, { ...one, question: target }, outward.later)
  return carried !== undefined && given !== undefined && isSameAnswer(unmarked(carried), unmarked(given))
}

type Place = Pick<RetiredAnswer, 'question' | 'group'>

/** An entry that somebody has taken out does not come back. */
function hasPlace(answers: AnswerMap, { question, group }: Place, index: QuestionIndex): boolean {
  if (index.groups.has(question) !== (group !== undefined)) return false
  return group === undefined || entryOf(answers, question, group, index) !== undefined
}

function answerAt(answers: AnswerMap, { question, group }: Place, index: QuestionIndex): Answer | undefined {
  const own = group === undefined ? answers : (entryOf(answers, question, group, index)?.answers ?? {})
  return Object.hasOwn(own, question) ? own[question] : undefined
}

function entryOf(answers: AnswerMap, question: string, entry: string, { groups }: QuestionIndex) {
  const owner = groups.get(question) ?? ''
  const value = Object.hasOwn(answers, owner) ? answers[owner]?.value : undefined
  return isGroup(value) ? value.find(({ id }) => id === entry) : undefined
}

function answerWith(answers: AnswerMap, { question, group, answer }: RetiredAnswer, { groups }: QuestionIndex): AnswerMap {
  if (group === undefined) return { ...answers, [question]: answer }
  const owner = groups.get(question) ?? ''
  return { ...answers, [owner]: withEntries(answers[owner] ?? {}, (own, id) => (id === group ? { ...own, [question]: answer } : { ...own })) }
}

/** The mark that somebody is to look at it is put there by migrations, and taken off by whoever has looked. */
function unmarked({ toDiscuss: _mark, ...answer }: Answer): Answer {
  return answer
}

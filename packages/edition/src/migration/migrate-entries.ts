import type { Answer, MergeRule, MigrationReason, MigrationRecord } from '@ai-toolkit/model'
import { carryAnswer, carryWhole, isSameAnswer, withEntries } from './carry-answer.ts'
import type { MigrationPlan } from './make-plan.ts'
import { mergeAnswers } from './merge-answers.ts'
import { account, findQuestion, listOpen, type Migrating, put, reasoned, retire, startMigrating } from './migrating.ts'

/** Answers of the later edition by question, and the account of the earlier ones. */
export interface MigratedEntries extends Pick<MigrationRecord, 'entries' | 'toReview' | 'toAnswer'> {
  answers: Record<string, Answer>
}

type AnswerMap = Readonly<Record<string, Answer>>

/** Takes the answers of a file over to the later edition, one by one; each is accounted for. */
export function migrateEntries(answers: AnswerMap, plan: MigrationPlan): MigratedEntries {
  const migrating = startMigrating(plan)
  migrateAll(answers, migrating)
  for (const rule of plan.defaults) setDefault(rule, migrating)
  return { answers: Object.fromEntries(migrating.answers), entries: migrating.entries, ...listOpen(migrating) }
}

function migrateAll(answers: AnswerMap, migrating: Migrating): void {
  const merged = new Set<MergeRule>()
  for (const [id, answer] of Object.entries(answers)) {
    const rule = migrating.plan.merges.get(id)
    if (rule === undefined) migrateOne(id, answer, migrating)
    else if (!merged.has(rule)) mergeAnswers(rule, answers, migrating)
    if (rule !== undefined) merged.add(rule)
  }
}

function migrateOne(id: string, answer: Answer, migrating: Migrating): void {
  const { plan } = migrating
  const retired = plan.retired.get(id)
  const parts = plan.splits.get(id)
  if (retired !== undefined) retire(id, answer, [retired.because], migrating, retired.by)
  else if (parts === undefined) moveOn(id, plan.moves.get(id) ?? id, answer, migrating)
  else copyTo(id, parts, answer, migrating)
}

function moveOn(id: string, target: string, answer: Answer, migrating: Migrating): void {
  const { plan, answers } = migrating
  const question = findQuestion(target, migrating)
  const carried = question === undefined || answers.has(target) ? undefined : carryAnswer(answer, question, plan)
  if (question === undefined) retire(id, answer, [{ kind: 'gone', questions: [] }], migrating)
  else if (carried === undefined) retire(id, answer, [{ kind: 'answered', questions: [target] }], migrating, [target])
  else if (carried.answer === undefined)
    retire(id, answer, reasonsFor(target, plan, { kind: 'unfit', questions: target === id ? [] : [target] }), migrating, [target])
  else goOn({ id, target, before: answer, answer: carried.answer, partial: carried.partial }, migrating)
}

/** An answer on its way. */
interface Going {
  id: string
  target: string
  before: Answer
  answer: Answer
  partial: boolean
}

function goOn({ id, target, before, answer, partial }: Going, migrating: Migrating): void {
  const { plan } = migrating
  const isSame = isSameAnswer(before, answer)
  const review = partial || plan.isReviewed(target)
  account(migrating, {
    question: id,
    outcome: isSame ? (target === id ? 'kept' : 'moved') : typeof before.value === 'number' ? 'rescaled' : 'mapped',
    into: [target],
    ...(review && { review }),
    ...(partial && reasoned(reasonsFor(target, plan, { kind: 'partial', questions: [] }))),
    ...(!isSame && { before }),
  })
  put(
    target,
    withEntries(answer, (answers, entry) => migrateGroup(answers, target, entry, migrating)),
    review,
    migrating,
  )
}

/** Each part takes the answer over where it fits, and is looked at again; the parts where it does not fit are to be answered. */
function copyTo(id: string, parts: readonly string[], answer: Answer, migrating: Migrating): void {
  const into = parts.filter((part) => {
    const question = findQuestion(part, migrating)
    const { answer: carried } = question === undefined || migrating.answers.has(part) ? {} : carryWhole(answer, question, migrating.plan)
    if (carried === undefined) migrating.open.add(part)
    else put(part, carried, true, migrating)
    return carried !== undefined
  })
  if (into.length === 0) retire(id, answer, [{ kind: 'split', questions: [...parts] }], migrating, parts)
  else account(migrating, { question: id, outcome: 'copied', into, review: true, before: answer })
}

/** Each entry of a group is a small file of its own. */
function migrateGroup(answers: AnswerMap, group: string, entry: string, above: Migrating): Record<string, Answer> {
  const inside = startMigrating(above.plan, group, entry)
  migrateAll(answers, inside)
  above.entries.push(...inside.entries)
  const { toReview, toAnswer } = listOpen(inside)
  for (const id of toReview) above.inner.toReview.add(id)
  for (const id of toAnswer) above.inner.toAnswer.add(id)
  return Object.fromEntries(inside.answers)
}

function setDefault({ question, value, reason }: MigrationPlan['defaults'][number], migrating: Migrating): void {
  const known = findQuestion(question, migrating)
  const { answer } = known === undefined || migrating.answers.has(question) ? {} : carryAnswer({ value }, known, migrating.plan)
  if (answer === undefined) return
  put(question, answer, true, migrating)
  account(migrating, { outcome: 'defaulted', into: [question], review: true, ...reasoned([{ kind: 'said', questions: [], text: reason }]) })
}

/** What the migration says of whatever is gone from a question: its choices, rows and columns, and the points of its scales. */
function reasonsFor(id: string, { dropped, later }: MigrationPlan, otherwise: MigrationReason): MigrationReason[] {
  const { scale, columns = [] } = later.questions.get(id) ?? {}
  const starts = [`questions.${id}.`, ...[scale, ...columns.map((column) => column.scale)].map((name) => `scales.${name}.`)]
  const said = [...dropped].flatMap(([unit, reason]) => (starts.some((start) => unit.startsWith(start)) ? [reason] : []))
  return said.length === 0 ? [otherwise] : [...new Set(said)].map((text) => ({ kind: 'said', questions: [], text }))
}

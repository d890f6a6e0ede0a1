import type { Answer, MigrationEntry, MigrationReason, Question } from '@ai-toolkit/model'
import { explainReasons } from './explain-reasons.ts'
import type { MigrationPlan } from './make-plan.ts'

/** What has been made so far: of a whole file, or of one entry of a group. */
export interface Migrating {
  plan: MigrationPlan
  /** The group that the answers stand in, in the later edition, and its entry. */
  group: string | undefined
  entry: string | undefined
  /** By question of the later edition. */
  answers: Map<string, Answer>
  /** The account of the earlier answers, those of groups too. */
  entries: MigrationEntry[]
  /** Questions that somebody is to look at: to review their answer, or to answer them. */
  open: Set<string>
  /** The same of questions inside groups, each by whether its entry has an answer. */
  inner: { toReview: Set<string>; toAnswer: Set<string> }
}

/** Nothing is made yet. */
export function startMigrating(plan: MigrationPlan, group?: string, entry?: string): Migrating {
  return { plan, group, entry, answers: new Map(), entries: [], open: new Set(), inner: { toReview: new Set(), toAnswer: new Set() } }
}

/** A question of the later edition that stands where the answers stand: in the file, or in the same group. */
export function findQuestion(id: string, { plan, group }: Migrating): Question | undefined {
  return plan.later.groups.get(id) === group ? plan.later.questions.get(id) : undefined
}

/** Puts an answer where it stands now. One that is to be looked at again is marked so that whoever fills in sees it. */
export function put(target: string, answer: Answer, review: boolean, { answers, open }: Migrating): void {
  answers.set(target, review ? { ...answer, toDiscuss: true } : answer)
  if (review) open.add(target)
}

/** Keeps an answer that has no place any more, as it was, in the account; `instead` are the questions to look at in its place. */
export function retire(id: string, answer: Answer, because: readonly MigrationReason[], migrating: Migrating, instead: readonly string[] = []): void {
  for (const other of instead) migrating.open.add(other)
  account(migrating, { question: id, outcome: 'retired', into: [], ...reasoned(because), before: answer })
}

/** Reasons as an entry has them: as data, and as a sentence. */
export function reasoned(because: readonly MigrationReason[]): Pick<MigrationEntry, 'why' | 'because'> {
  return { why: explainReasons(because), because: [...because] }
}

/** Writes down what became of an answer. */
export function account({ entries, entry }: Migrating, made: MigrationEntry): void {
  entries.push({ ...made, ...(entry !== undefined && { group: entry }) })
}

/** The questions to look at that have an answer, and those of the later edition that have none. */
export function listOpen({ plan, answers, open, inner }: Migrating): { toReview: string[]; toAnswer: string[] } {
  const known = [...open].filter((id) => plan.later.questions.has(id))
  return {
    toReview: [...known.filter((id) => answers.has(id)), ...inner.toReview],
    toAnswer: [...known.filter((id) => !answers.has(id)), ...inner.toAnswer],
  }
}

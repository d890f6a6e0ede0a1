import type { Answer, MergeRule, MigrationReason } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'
import { carryWhole, pointsOf } from './carry-answer.ts'
import { account, findQuestion, type Migrating, put, retire } from './migrating.ts'

/** An answer that may become the one of the merged question. */
interface Candidate {
  id: string
  /** As it was. */
  before: Answer
  /** As it would stand. */
  answer: Answer
  points: number
}

/** Makes one answer of several: the one that the rule takes, the others retired as they were. */
export function mergeAnswers(rule: MergeRule, answers: Readonly<Record<string, Answer>>, migrating: Migrating): void {
  const { from, to } = rule
  const given = from.flatMap((id) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    return answer === undefined ? [] : [{ id, answer }]
  })
  const candidates = listCandidates(rule, given, migrating)
  const taken = migrating.answers.has(to) ? undefined : choose(rule, candidates, given.length)
  if (taken !== undefined) {
    const agreed = candidates.length === from.length && candidates.every((one) => saysSame(one, taken))
    put(to, taken.answer, !agreed, migrating)
    account(migrating, { question: taken.id, outcome: 'merged', into: [to], ...(!agreed && { review: true }), before: taken.before })
  }
  const because: MigrationReason = taken === undefined ? { kind: 'differing', questions: [to] } : { kind: 'merged', questions: [to], taken: taken.id }
  for (const { id, answer } of given) if (id !== taken?.id) retire(id, answer, [because], migrating, taken === undefined ? [to] : [])
}

function listCandidates({ to }: MergeRule, given: readonly { id: string; answer: Answer }[], migrating: Migrating): Candidate[] {
  const question = findQuestion(to, migrating)
  if (question === undefined) return []
  return given.flatMap(({ id, answer: before }) => {
    const { answer } = carryWhole(before, question, migrating.plan)
    return answer === undefined ? [] : [{ id, before, answer, points: pointsOf(answer.value, question, migrating.plan) }]
  })
}

function choose({ take = 'agreed' }: MergeRule, candidates: readonly Candidate[], given: number): Candidate | undefined {
  const [first] = candidates
  if (first === undefined || take === 'first') return first
  if (take === 'agreed') return candidates.length === given && candidates.every((one) => saysSame(one, first)) ? first : undefined
  const wanted = (take === 'highest' ? Math.max : Math.min)(...candidates.map(({ points }) => points))
  return candidates.find(({ points }) => points === wanted)
}

/** Whether two answers say the same; their notes may differ. */
function saysSame({ answer: one }: Candidate, { answer: other }: Candidate): boolean {
  return (
    canonicalJson([one.value ?? null, one.notApplicable !== undefined]) === canonicalJson([other.value ?? null, other.notApplicable !== undefined])
  )
}

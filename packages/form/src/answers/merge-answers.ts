import type { Answer, Answers, Subject } from '@ai-toolkit/model'
import { type Base, type MergedField, mergeText, mergeValue } from './merge-field.ts'
import { sameJson } from './same-json.ts'

/** A field that two people filled in differently. `a` or `b` is undefined where that side took it out. */
export type Conflict =
  /** `answer` is the value, or not applicable with its reason: one of the two. */
  | { question: string; field: 'answer'; a: Answer | undefined; b: Answer | undefined; both?: Answer }
  | { question: string; field: AnswerText; a: string | undefined; b: string | undefined; both?: string }
  | { field: SubjectText; a: string | undefined; b: string | undefined; both?: string }

/** Texts of an answer, each merged apart. */
export type AnswerText = 'note' | 'measures' | 'owner' | 'review' | 'assignedTo'

/** Texts of the subject, each merged apart. */
export type SubjectText = 'name' | 'agency' | 'reference' | 'description'

/** Which side of a conflict is to stand; `both` only where the conflict has it. */
export type Choice = 'a' | 'b' | 'both'

/** Two sets of answers made one. */
export interface Merge {
  /** The whole; where there is a conflict, as `a` has it. */
  answers: Answers
  /** Those about the subject first, then by question id. */
  conflicts: Conflict[]
  /** Ids of the questions at which something came from `b`, sorted. */
  taken: string[]
}

const ANSWER_TEXTS = ['note', 'measures', 'owner', 'review', 'assignedTo'] as const
const SUBJECT_TEXTS = ['name', 'agency', 'reference', 'description'] as const
/** Texts of several lines: two of them can stand one below the other. */
const JOINED = new Set<string>(['note', 'measures', 'description'])

/**
 * Merges two people's answers to one questionnaire, question by question and field by field: what only one of them filled in is taken,
 * matrices are joined cell by cell, evidence and respondents are joined, and what differs is a conflict. With `base`, the state that both
 * began with, a field that only one of them changed is no conflict. That both belong to the same questionnaire is for the caller to see to.
 */
export function mergeAnswers(base: Answers | undefined, a: Answers, b: Answers): Merge {
  const ids = [...new Set([...Object.keys(a.answers), ...Object.keys(b.answers)])].sort()
  const merged = ids.map((id) => ({ id, ...mergeAnswer(id, base && ownAnswer(base, id), ownAnswer(a, id), ownAnswer(b, id)) }))
  const { subject, conflicts } = mergeSubject(base?.subject, a.subject, b.subject)
  const respondents = joinLists(base?.respondents, a.respondents, b.respondents)
  const retired = joinLists(base?.retired, a.retired, b.retired)
  return {
    answers: {
      ...a,
      subject,
      ...(respondents.length > 0 && { respondents }),
      date: [a.date, b.date].sort()[1] ?? a.date,
      answers: Object.fromEntries(merged.filter(({ answer }) => Object.keys(answer).length > 0).map(({ id, answer }) => [id, answer])),
      ...(retired.length > 0 && { retired }),
    },
    conflicts: [...conflicts, ...merged.flatMap((one) => one.conflicts)],
    taken: merged.filter(({ id, answer }) => !sameJson(answer, ownAnswer(a, id))).map(({ id }) => id),
  }
}

/** The answers with one conflict decided. */
export function settleConflict(answers: Answers, conflict: Conflict, choice: Choice): Answers {
  if (!('question' in conflict)) return { ...answers, subject: { ...answers.subject, [conflict.field]: conflict[choice] } }
  const { question, field } = conflict
  const { value, notApplicable, ...rest } = ownAnswer(answers, question)
  const answer = field === 'answer' ? { ...rest, ...conflict[choice] } : { ...ownAnswer(answers, question), [field]: conflict[choice] }
  const filled = Object.fromEntries(Object.entries(answer).filter(([, text]) => text !== undefined))
  return { ...answers, answers: { ...answers.answers, [question]: filled } }
}

function mergeAnswer(question: string, base: Answer | undefined, a: Answer, b: Answer): { answer: Answer; conflicts: Conflict[] } {
  const value = mergeValue(base && { value: statedBy(base) }, statedBy(a), statedBy(b))
  const texts = ANSWER_TEXTS.map((field) => mergeNamed(field, base, a, b))
  const evidence = joinLists(base?.evidence, a.evidence, b.evidence)
  const toDiscuss = a.toDiscuss === true || b.toDiscuss === true
  return {
    answer: { ...value.merged, ...fieldsOf(texts), ...(evidence.length > 0 && { evidence }), ...(toDiscuss && { toDiscuss }) },
    conflicts: [
      ...(value.conflict ? [{ question, field: 'answer' as const, ...value.conflict }] : []),
      ...texts.flatMap(({ field, conflict }) => (conflict ? [{ question, field, ...conflict }] : [])),
    ],
  }
}

/** A value, or not applicable, as one thing: whoever chose the one did not choose the other. */
function statedBy({ value, notApplicable }: Answer): Answer | undefined {
  if (notApplicable !== undefined) return { notApplicable }
  return value === undefined ? undefined : { value }
}

function mergeSubject(base: Subject | undefined, a: Subject, b: Subject): { subject: Subject; conflicts: Conflict[] } {
  const texts = SUBJECT_TEXTS.map((field) => mergeNamed(field, base, a, b))
  return {
    subject: { name: '', ...fieldsOf(texts) },
    conflicts: texts.flatMap(({ field, conflict }) => (conflict ? [{ field, ...conflict }] : [])),
  }
}

type Texts<F extends string> = { [field in F]?: string }

/** A text that is empty, as a name may be while a form is being filled in, is none. */
function mergeNamed<F extends string>(field: F, base: Texts<F> | undefined, a: Texts<F>, b: Texts<F>): MergedField<string> & { field: F } {
  const before: Base<string> = base && { value: base[field] || undefined }
  return { field, ...mergeText(before, a[field] || undefined, b[field] || undefined, JOINED.has(field) ? 'joins' : 'single') }
}

function fieldsOf(texts: readonly (MergedField<string> & { field: string })[]): Record<string, string> {
  return Object.fromEntries(texts.flatMap(({ field, merged }) => (merged === undefined ? [] : [[field, merged]])))
}

/** All that either has, in the order of `a`, then `b`; what was in the base and is missing from one of them, was taken out. */
function joinLists<T>(base: readonly T[] = [], a: readonly T[] = [], b: readonly T[] = []): T[] {
  const has = (list: readonly T[], item: T) => list.some((other) => sameJson(other, item))
  const added = b.filter((item) => !has(a, item))
  return [...a, ...added].filter((item) => !has(base, item) || (has(a, item) && has(b, item)))
}

function ownAnswer({ answers }: Answers, id: string): Answer {
  return (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? {}
}

import type { Answer, GivenAnswer, GroupEntry, Key } from '@ai-toolkit/model'
import { readValue } from '../read-value.ts'
import type { Side } from './account-migration.ts'

/** An answer in the words of its edition; the one that stands in the file where none is given. */
export function describeAnswer(side: Side, id: Key, entry: Key | undefined, given?: Answer): GivenAnswer {
  const { value, notApplicable, note } = given ?? findAnswer(side, id, entry) ?? {}
  const question = findQuestion(side, id)
  const readable = question && readValue(side.context, question, value)
  return { ...(readable && { value: readable }), ...(notApplicable !== undefined && { notApplicable }), ...(note !== undefined && { note }) }
}

function findAnswer({ answers: { answers }, context }: Side, id: Key, entry: Key | undefined): Answer | undefined {
  if (entry === undefined) return own(answers, id)
  const groups = [...context.questions.values()].filter(({ question }) => question.questions?.some((inner) => inner.id === id))
  const entries = groups.flatMap(({ question }) => entriesOf(own(answers, question.id)))
  const found = entries.find((one) => one.id === entry)
  return found && own(found.answers, id)
}

function entriesOf(answer: Answer | undefined): GroupEntry[] {
  return Array.isArray(answer?.value) ? answer.value.filter((one): one is GroupEntry => typeof one === 'object') : []
}

function own(answers: Readonly<Record<Key, Answer>>, id: Key): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

function findQuestion({ context }: Side, id: Key) {
  const top = [...context.questions.values()].map(({ question }) => question)
  return top.flatMap((question) => [question, ...(question.questions ?? [])]).find((question) => question.id === id)
}

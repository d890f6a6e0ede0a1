import type { Answers, GroupEntry, Key, NumberedQuestion, Questionnaire } from '@ai-toolkit/model'

/** The questions of an edition by what readers call them. */
export interface Names {
  /** A question; one of a group in an entry of it. What is not there stands for itself. */
  of: (id: Key, entry?: Key) => NumberedQuestion
  /** Whether it has such a question. */
  has: (id: Key) => boolean
  /** Those of these that there are, in the order of the questionnaire; those of groups behind their group. */
  inOrder: (ids: readonly Key[]) => NumberedQuestion[]
}

/** Names the questions of a questionnaire, with their numbers; entries are counted as the answers have them. */
export function nameQuestions({ sections }: Questionnaire, { answers }: Answers): Names {
  const top = sections.flatMap(({ questions }, at) => questions.map((question, index) => ({ question, number: `${at + 1}.${index + 1}` })))
  const inner = top.flatMap(({ question: group, number }) =>
    (group.questions ?? []).map((question, index) => ({ question, number, group: group.id, index: index + 1 })),
  )
  const positionOf = (group: Key, entry: Key): number => {
    const value = Object.hasOwn(answers, group) ? answers[group]?.value : undefined
    return Array.isArray(value) ? value.filter((one): one is GroupEntry => typeof one === 'object').findIndex(({ id }) => id === entry) + 1 : 0
  }
  const known = new Map([
    ...top.map(({ question: { id, text }, number }) => [id, () => ({ id, number, text })] as const),
    ...inner.map(({ question: { id, text }, number, group, index }) => {
      const numberOf = (entry?: Key) => (entry === undefined ? number : `${number}.${positionOf(group, entry) || entry}.${index}`)
      return [id, (entry?: Key) => ({ id, number: numberOf(entry), text })] as const
    }),
  ])
  return {
    of: (id, entry) => known.get(id)?.(entry) ?? { id, number: '', text: id },
    has: (id) => known.has(id),
    inOrder: (ids) => [...known].filter(([id]) => ids.includes(id)).map(([, name]) => name()),
  }
}

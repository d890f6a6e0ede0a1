import type { Question, Questionnaire } from '@ai-toolkit/model'

/** The questions of one edition, with what may be answered to each. */
export interface QuestionIndex {
  /** All questions by id, those of groups too. */
  questions: ReadonlyMap<string, Question>
  /** The values of the points of each scale, by scale and point. */
  points: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** The group that a question stands in. */
  groups: ReadonlyMap<string, string>
}

/** Indexes the questions of a questionnaire. */
export function indexQuestions({ sections, scales = [] }: Questionnaire): QuestionIndex {
  const top = sections.flatMap(({ questions }) => questions)
  const inner = top.flatMap((group) => (group.questions ?? []).map((question) => ({ group: group.id, question })))
  return {
    questions: new Map([...top, ...inner.map(({ question }) => question)].map((question) => [question.id, question])),
    points: new Map(scales.map(({ id, points }) => [id, new Map(points.map((point) => [point.id, point.value]))])),
    groups: new Map(inner.map(({ group, question }) => [question.id, group])),
  }
}

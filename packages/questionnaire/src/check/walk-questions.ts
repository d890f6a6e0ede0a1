import type { DataPath } from '@ai-toolkit/data'
import type { Question, Questionnaire, Section } from '@ai-toolkit/model'

/** A question and where it stands. */
export interface QuestionAt {
  question: Question
  /** From the root of the file. */
  path: DataPath
  section: Section
  /** The group it is part of, if any. */
  group?: Question
}

/** Every question in the order of the file, those of groups right behind their group. */
export function* walkQuestions({ sections }: Questionnaire): Generator<QuestionAt> {
  for (const [index, section] of sections.entries()) yield* walk(section.questions, { section, above: ['sections', index] })
}

function* walk(questions: readonly Question[], within: { section: Section; above: DataPath; group?: Question }): Generator<QuestionAt> {
  const { above, ...rest } = within
  for (const [index, question] of questions.entries()) {
    const path = [...above, 'questions', index]
    yield { question, path, ...rest }
    if (question.questions !== undefined) yield* walk(question.questions, { section: rest.section, above: path, group: question })
  }
}

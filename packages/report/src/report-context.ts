import type {
  Assessment,
  Block,
  Edition,
  EditionResource,
  Key,
  LevelRule,
  Measure,
  NumberedQuestion,
  NumberedSection,
  Question,
  Questionnaire,
  QuestionResult,
  Scale,
  Section,
} from '@ai-toolkit/model'

/** A question with its place in the questionnaire and what the assessment says of it. */
export interface PlacedQuestion {
  question: Question
  name: NumberedQuestion
  section: NumberedSection
  result: QuestionResult
}

/** What every part of the model is made from: the assessment, and the edition's words by id. */
export interface ReportContext {
  edition: Edition
  resource: EditionResource
  questionnaire: Questionnaire
  assessment: Assessment
  /** In the order of the questionnaire. */
  sections: ReadonlyMap<Key, NumberedSection>
  /** In the order of the questionnaire. */
  questions: ReadonlyMap<Key, PlacedQuestion>
  measures: ReadonlyMap<Key, Measure>
  rules: ReadonlyMap<Key, LevelRule>
  scales: ReadonlyMap<Key, Scale>
}

/** Indexes the questionnaire and the assessment by id. Throws where the two do not belong together, which only our own code can bring about. */
export function readContext(edition: Edition, resource: EditionResource, assessment: Assessment): ReportContext {
  const { questionnaire } = resource
  if (questionnaire === undefined) throw new Error(`The resource ${resource.id} has no questionnaire`)
  if (assessment.questionnaire !== questionnaire.id) throw new Error(`The assessment is of ${assessment.questionnaire}, not of ${questionnaire.id}`)
  const sections = questionnaire.sections.map((section, index) => numberSection(section, index))
  const results = new Map(assessment.questions.map((result) => [result.id, result]))
  const questions = questionnaire.sections.flatMap((section, index) => placeQuestions(section, numberSection(section, index), results))
  return {
    edition,
    resource,
    questionnaire,
    assessment,
    sections: byId(sections),
    questions: new Map(questions.map((placed) => [placed.name.id, placed])),
    measures: byId(questionnaire.measures ?? []),
    rules: byId(questionnaire.levels ?? []),
    scales: byId(questionnaire.scales ?? []),
  }
}

/** The tree of a Markdown field of the questionnaire, by its unit id such as `recommendations.r_pads.text`; empty where it has none. */
export function proseOf(context: ReportContext, unit: string): Block[] {
  return Object.hasOwn(context.resource.prose, unit) ? (context.resource.prose[unit] ?? []) : []
}

function numberSection({ id, title }: Section, index: number): NumberedSection {
  return { id, number: String(index + 1), title }
}

function placeQuestions(section: Section, numbered: NumberedSection, results: ReadonlyMap<Key, QuestionResult>): PlacedQuestion[] {
  return section.questions.map((question, index) => {
    const result = results.get(question.id)
    if (result === undefined) throw new Error(`The assessment says nothing of question ${question.id}`)
    return { question, name: { id: question.id, number: `${numbered.number}.${index + 1}`, text: question.text }, section: numbered, result }
  })
}

function byId<T extends { id: Key }>(items: readonly T[]): ReadonlyMap<Key, T> {
  return new Map(items.map((item) => [item.id, item]))
}

// Short ways to state questionnaires and answers in tests.
import type { Answer, Answers, Assessment, Measure, MeasureResult, Option, Question, Questionnaire, Scale, Section } from '@ai-toolkit/model'
import { assess } from '../src/assess.ts'
import { compileQuestionnaire } from '../src/compile-questionnaire.ts'

/** A questionnaire of one section `s_1`, unless `sections` says otherwise. */
export function questionnaireOf({ questions, ...parts }: Partial<Questionnaire> & { questions?: Question[] }): Questionnaire {
  return { id: 'test', title: 'Test', subject: { id: 'thing', title: 'Thing' }, sections: [sectionOf('s_1', questions ?? [])], ...parts }
}

/** A section with its questions. */
export function sectionOf(id: string, questions: Question[], more: Partial<Section> = {}): Section {
  return { id, title: id, questions, ...more }
}

/** A question with an option for each name, which gives so many points; `undefined` states none. */
export function single(id: string, points: Record<string, number | undefined>, more: Partial<Question> = {}): Question {
  return { id, type: 'single', text: id, options: Object.entries(points).map(([option, value]) => optionOf(option, value)), ...more }
}

/** One option; `points` undefined states none. */
export function optionOf(id: string, points?: number, more: Partial<Option> = {}): Option {
  return { id, label: id, ...(points !== undefined && { points }), ...more }
}

/** A scale with a point for each name. */
export function scaleOf(id: string, points: Record<string, number>): Scale {
  return { id, title: id, points: Object.entries(points).map(([point, value]) => ({ id: point, label: point, value })) }
}

/** A question of a type that needs nothing else. */
export function questionOf(id: string, type: Question['type'], more: Partial<Question> = {}): Question {
  return { id, type, text: id, ...more }
}

/** A measure. */
export function measureOf(id: string, how: Partial<Measure>): Measure {
  return { id, label: id, ...how }
}

/** An answer file; what is no entry (an object without `value` and so on) is taken as the value of one. */
export function answersOf(values: Record<string, Answer['value'] | Answer>): Answers {
  const answers = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, toAnswer(value)]))
  return { questionnaire: 'test', edition: '1.0.0', digest: DIGEST, subject: { name: 'A thing' }, date: '2026-01-01', answers }
}

/** What a digest looks like; tests have no use for a true one. */
export const DIGEST = `sha256:${'0'.repeat(64)}`

function toAnswer(value: Answer['value'] | Answer): Answer {
  const isEntry = typeof value === 'object' && !Array.isArray(value) && ['value', 'notApplicable', 'note'].some((field) => field in value)
  return isEntry ? (value as Answer) : value === undefined ? {} : { value: value as NonNullable<Answer['value']> }
}

/** Compiles and assesses. */
export function assessed(questionnaire: Questionnaire, values: Parameters<typeof answersOf>[0], edition = '1.0.0'): Assessment {
  return assess(compileQuestionnaire(questionnaire), answersOf(values), { edition, digest: DIGEST })
}

/** The result of a measure, of one question or section or of the whole. */
export function resultOf({ measures }: Assessment, measure: string, of?: string): MeasureResult {
  const found = measures.find((result) => result.measure === measure && result.of === of)
  if (found === undefined) throw new Error(`no ${measure} of ${of}`)
  return found
}

/** The values of measures by `measure` or `measure.unit`. */
export function valuesOf({ measures }: Assessment): Record<string, number | null> {
  return Object.fromEntries(measures.map(({ measure, of, value }) => [of === undefined ? measure : `${measure}.${of}`, value]))
}

/** The state of each question. */
export function statesOf({ questions }: Assessment): Record<string, string> {
  return Object.fromEntries(questions.map(({ id, state }) => [id, state]))
}

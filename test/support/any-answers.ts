import type { Answers, AnswerValue, Question, Scale } from '@ai-toolkit/model'
import fc from 'fast-check'

/** Answers of which any may be missing, not applicable, incomplete or nonsense. */
export function anyAnswers(questions: readonly Question[], scales: readonly Scale[]): fc.Arbitrary<Answers['answers']> {
  const entries = questions.map((question) => [question.id, anyAnswer(question, scales)] as const)
  return fc.record(Object.fromEntries(entries), { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Answers['answers']>
}

function anyAnswer(question: Question, scales: readonly Scale[]): fc.Arbitrary<Answers['answers'][string]> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ value: anyValue(question, scales) }, { noNullPrototype: true }) },
    { weight: 1, arbitrary: fc.constant({ notApplicable: 'It is not there.' }) },
    { weight: 1, arbitrary: fc.constant({ note: 'Later.' }) },
    { weight: 1, arbitrary: fc.constant({ value: 'nonsense' }) },
  )
}

function anyValue(
  { type, options = [], scale, rows = [], columns = [], questions = [] }: Question,
  scales: readonly Scale[],
): fc.Arbitrary<AnswerValue> {
  const pointOf = (id: string | undefined) => fc.constantFrom(...(scales.find((one) => one.id === id)?.points.map((point) => point.id) ?? ['none']))
  switch (type) {
    case 'scale':
      return pointOf(scale)
    case 'single':
      return fc.constantFrom(...options.map(({ id }) => id))
    case 'multiple':
      return fc.uniqueArray(fc.constantFrom(...options.map(({ id }) => id)), { minLength: 1 })
    case 'number':
      return fc.double({ min: -10, max: 300, noNaN: true }).map((number) => Math.round(number * 10) / 10 + 0)
    case 'matrix': {
      const row = fc.record(Object.fromEntries(columns.map((column) => [column.id, pointOf(column.scale)])), {
        requiredKeys: [],
        noNullPrototype: true,
      })
      return fc.record(Object.fromEntries(rows.map(({ id }) => [id, row])), { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<AnswerValue>
    }
    case 'group':
      return fc
        .array(anyAnswers(questions, scales), { minLength: 1, maxLength: 6 })
        .map((list) => list.map((answers, at) => ({ id: `e${at}`, answers })))
    default:
      return fc.constantFrom('2026-02-28', 'Some text')
  }
}

import type { Question } from '@ai-toolkit/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assessed, optionOf, questionnaireOf, questionOf, scaleOf, single } from '../test/build-questionnaire.ts'

function rangeOf(question: Question): (number | undefined)[] {
  const [result] = assessed(questionnaireOf({ scales: [scaleOf('wear', { w0: -1, w1: 3 })], questions: [question] }), {}).questions
  return result?.minimum === undefined ? [] : [result.minimum, result.maximum]
}

const multiple = (options: Question['options']): Question => questionOf('q', 'multiple', { options: options ?? [], weight: 2 })

it.each<[string, Question, number[]]>([
  ['a single choice', single('q', { o_a: 1, o_b: -2, o_c: undefined }), [-2, 1]],
  ['a scale, weighted', questionOf('q', 'scale', { scale: 'wear', weight: 2 }), [-2, 6]],
  ['several gains', multiple([optionOf('o_a', 1), optionOf('o_b', 2)]), [2, 6]],
  ['gains and losses', multiple([optionOf('o_a', 1), optionOf('o_b', 2), optionOf('o_c', -4)]), [-8, 6]],
  ['losses only: one must be chosen', multiple([optionOf('o_a', -1), optionOf('o_b', -2)]), [-6, -2]],
  ['an exclusive option', multiple([optionOf('o_a', 1), optionOf('o_b', 2), optionOf('o_c', 9, { exclusive: true })]), [2, 18]],
  ['exclusive options only', multiple([optionOf('o_a', 1, { exclusive: true }), optionOf('o_b', 2, { exclusive: true })]), [2, 4]],
  ['a choice without points', single('q', { o_a: undefined, o_b: undefined }), []],
  ['a number', questionOf('q', 'number', { minimum: 1, maximum: 2 }), []],
  ['a group of any number of entries', questionOf('q', 'group', { questions: [single('i', { o_a: 1 })] }), []],
  [
    'a group of at most 3 entries',
    questionOf('q', 'group', { maximum: 3, questions: [single('i', { o_a: 2, o_b: -1 }), single('j', { o_a: 1 })] }),
    [-3, 9],
  ],
])('%s', (_, question, range) => {
  expect(rangeOf(question)).toEqual(range)
})

it('is what the best and the worst of all choices give', () => {
  const options = fc.array(fc.record({ points: fc.integer({ min: -5, max: 5 }), exclusive: fc.boolean() }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(options, (parts) => {
      const question = questionOf('q', 'multiple', {
        options: parts.map(({ points, exclusive }, index) => optionOf(`o_${index}`, points, { exclusive })),
      })
      const sums = subsets(parts)
        .filter((subset) => subset.length === 1 || (subset.length > 1 && !subset.some(({ exclusive }) => exclusive)))
        .map((subset) => subset.reduce((sum, { points }) => sum + points, 0))
      expect(rangeOf(question)).toEqual([Math.min(...sums), Math.max(...sums)])
    }),
  )
})

function subsets<T>(items: T[]): T[][] {
  const [first, ...others] = items
  return first === undefined ? [[]] : subsets(others).flatMap((subset) => [subset, [first, ...subset]])
}

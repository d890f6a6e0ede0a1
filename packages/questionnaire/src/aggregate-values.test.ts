import type { Measure, Questionnaire } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { assessed, measureOf, questionnaireOf, questionOf, resultOf, sectionOf, single, valuesOf } from '../test/build-questionnaire.ts'

const points = { o_0: 0, o_1: 1, o_2: 2, o_4: 4 }

/** Four questions with points 0 to 4, the second of weight 3, and one that only informs. */
function withMeasure(measure: Partial<Measure>): Questionnaire {
  return questionnaireOf({
    questions: [
      single('q_1', points),
      single('q_2', points, { weight: 3 }),
      single('q_3', points),
      single('q_4', points),
      single('q_5', { o_a: undefined, o_b: undefined }),
      questionOf('q_6', 'text'),
    ],
    measures: [measureOf('m', { of: 'points', ...measure })],
  })
}

const answers = { q_1: 'o_4', q_2: 'o_2', q_3: { notApplicable: 'None' }, q_5: 'o_a', q_6: 'x' }

describe('points', () => {
  it.each([
    ['sum', 4 + 3 * 2, 0, 4 + 12 + 4],
    ['mean', (4 + 3 * 2) / (1 + 3), 0, 4],
    ['max', 6, 0, 12],
    ['min', 4, 0, 4],
    ['count', 2, 0, 3],
  ] as const)(
    '%s: weighted points of what is answered; text, informing choices and what is not applicable are left out',
    (aggregate, value, minimum, maximum) => {
      expect(resultOf(assessed(withMeasure({ aggregate }), answers), 'm')).toMatchObject({ value, minimum, maximum })
    },
  )

  it('count the unanswered as their lowest or highest where the measure says so', () => {
    expect(resultOf(assessed(withMeasure({ aggregate: 'sum', unanswered: 'highest' }), answers), 'm')).toMatchObject({
      value: 14,
      contributions: [
        { id: 'q_1', value: 4, share: 4 },
        { id: 'q_2', value: 6, share: 6 },
        { id: 'q_4', value: 4, share: 4, assumed: true },
      ],
    }) // prettier-ignore
    expect(resultOf(assessed(withMeasure({ aggregate: 'mean', unanswered: 'lowest' }), answers), 'm')).toMatchObject({ value: 2 })
    expect(valuesOf(assessed(withMeasure({ aggregate: 'count', unanswered: 'lowest' }), answers))).toEqual({ m: 3 })
  })

  it('share sums and means among the questions; of a greatest, those that reach it carry it', () => {
    const shares = (aggregate: 'sum' | 'mean' | 'max' | 'count', given: Record<string, string>) =>
      resultOf(assessed(withMeasure({ aggregate }), given), 'm').contributions.map(({ share }) => share)
    expect(shares('mean', { q_1: 'o_4', q_2: 'o_2' })).toEqual([1, 1.5])
    expect(shares('max', { q_1: 'o_1', q_3: 'o_4', q_4: 'o_4' })).toEqual([undefined, 4, 4])
    expect(shares('count', { q_1: 'o_1' })).toEqual([undefined])
  })

  it('of nothing have no sum, and say what is missing; the count of nothing is 0', () => {
    expect(resultOf(assessed(withMeasure({ aggregate: 'sum' }), {}), 'm')).toMatchObject({
      value: null,
      undetermined: ['q_1', 'q_2', 'q_3', 'q_4'],
      maximum: 24,
    })
    expect(valuesOf(assessed(withMeasure({ aggregate: 'count' }), {}))).toEqual({ m: 0 })
    const none = resultOf(assessed(withMeasure({ aggregate: 'mean', select: { questions: ['q_6'] } }), answers), 'm')
    expect(none).toEqual({ measure: 'm', value: null, contributions: [] })
  })

  it('have no mean where all weights are 0', () => {
    const questionnaire = questionnaireOf({
      questions: [single('q_1', points, { weight: 0 })],
      measures: [measureOf('m', { aggregate: 'mean', of: 'points' })],
    })
    expect(valuesOf(assessed(questionnaire, { q_1: 'o_4' }))).toEqual({ m: null })
  })

  it('of a group of any number of entries have no range', () => {
    const group = questionOf('q_1', 'group', { questions: [single('q_2', points)] })
    const questionnaire = questionnaireOf({
      questions: [group],
      measures: [measureOf('m', { aggregate: 'sum', of: 'points', unanswered: 'highest' })],
    })
    expect(resultOf(assessed(questionnaire, {}), 'm')).toEqual({ measure: 'm', value: null, undetermined: ['q_1'], contributions: [] })
  })
})

describe('measures', () => {
  const questionnaire = questionnaireOf({
    sections: [
      sectionOf('s_1', [single('q_1', points), single('q_2', points)], { tags: ['core'] }),
      sectionOf('s_2', [single('q_3', points)], { tags: ['core'] }),
      sectionOf('s_3', [single('q_4', points)]),
      sectionOf('s_4', [single('q_5', points)], { when: "answers.q_4 == 'o_4'", tags: ['core'] }),
      sectionOf('s_5', [questionOf('q_6', 'text')], { tags: ['core'] }),
    ],
    measures: [
      measureOf('mean', { each: 'section', aggregate: 'mean', of: 'points' }),
      measureOf('mean_of_means', { aggregate: 'mean', of: 'mean' }),
      measureOf('core', { aggregate: 'sum', of: 'mean', select: { tags: ['core'] } }),
      measureOf('cautious', { aggregate: 'mean', of: 'mean', unanswered: 'lowest' }),
      measureOf('squared', { each: 'question', select: { types: ['single'] }, value: 'this.points * this.points' }),
      measureOf('worst', { each: 'section', aggregate: 'max', of: 'squared', select: { types: ['single'] } }),
      measureOf('only', { aggregate: 'sum', of: 'squared', select: { sections: ['s_1'] } }),
    ],
  })

  it('of sections: a mean of means is not the mean of all; what has no value drops out', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_4', q_2: 'o_0', q_3: 'o_4' })
    expect(valuesOf(assessment)).toMatchObject({
      'mean.s_1': 2,
      'mean.s_2': 4,
      'mean.s_3': null,
      'mean.s_4': null,
      'mean.s_5': null,
      mean_of_means: 3,
      core: 6,
    })
    expect(resultOf(assessment, 'mean_of_means')).toMatchObject({
      contributions: [
        { from: 'measure', id: 'mean', of: 's_1', value: 2, share: 1 },
        { of: 's_2', value: 4, share: 2 },
      ],
      minimum: 0,
      maximum: 4,
    }) // prettier-ignore
  })

  it('of sections that are hidden, or not applicable as a whole, have no value and count nowhere', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_4', q_2: 'o_0', q_3: { notApplicable: 'None' } })
    expect(resultOf(assessment, 'mean', 's_2')).toEqual({ measure: 'mean', of: 's_2', value: null, contributions: [] })
    expect(resultOf(assessment, 'mean', 's_4')).toEqual({ measure: 'mean', of: 's_4', value: null, contributions: [] })
    expect(valuesOf(assessment)).toMatchObject({ mean_of_means: 2, cautious: 1 })
    expect(resultOf(assessment, 'cautious').contributions).toMatchObject([{ of: 's_1' }, { of: 's_3', value: 0, assumed: true }])
  })

  it('of questions come together by section and by selection', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_2', q_2: 'o_1', q_3: 'o_4' })
    expect(valuesOf(assessment)).toMatchObject({
      'squared.q_1': 4,
      'squared.q_4': null,
      'squared.q_5': null,
      'worst.s_1': 4,
      'worst.s_2': 16,
      'worst.s_3': null,
      only: 5,
    })
    expect(resultOf(assessment, 'only')).not.toHaveProperty('maximum')
  })
})

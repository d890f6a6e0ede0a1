import { describe, expect, it } from 'vitest'
import {
  answersOf,
  assessed,
  measureOf,
  optionOf,
  questionnaireOf,
  questionOf,
  resultOf,
  scaleOf,
  sectionOf,
  single,
  statesOf,
  valuesOf,
} from '../test/build-questionnaire.ts'

const yesNo = { o_yes: 1, o_no: 0 }

describe('states', () => {
  const scales = [scaleOf('likelihood', { l1: 1, l2: 2 })]
  const questionnaire = questionnaireOf({
    scales,
    questions: [
      single('q_1', yesNo),
      single('q_2', yesNo, { notApplicable: false }),
      questionOf('q_3', 'matrix', {
        rows: [
          { id: 'before', label: 'Before' },
          { id: 'after', label: 'After' },
        ],
        columns: [{ id: 'l', label: 'Likelihood', scale: 'likelihood' }],
      }),
      questionOf('q_4', 'group', { questions: [single('q_5', yesNo)] }),
      single('q_6', yesNo, { when: "answers.q_3.before.l == 'l2'" }),
    ],
    measures: [measureOf('m', { value: 'points.q_3.before.l + 1' })],
  }) // prettier-ignore

  it('are unanswered where there is no entry, or only a note', () => {
    expect(statesOf(assessed(questionnaire, { q_1: { note: 'Later' } }))).toEqual({
      q_1: 'unanswered',
      q_2: 'unanswered',
      q_3: 'unanswered',
      q_4: 'unanswered',
      q_6: 'hidden',
    })
  })

  it('are not applicable where that may be said, whatever value stands beside it', () => {
    const { questions } = assessed(questionnaire, { q_1: { value: 'o_yes', notApplicable: 'No staff' }, q_2: { notApplicable: 'No staff' } })
    expect(questions.slice(0, 2)).toMatchObject([
      { state: 'not-applicable', counts: false },
      { state: 'unanswered', counts: true },
    ])
    expect(questions[0]).not.toHaveProperty('points')
  })

  it('are answered for a matrix only when every cell is given; given cells can be read all the same', () => {
    const half = assessed(questionnaire, { q_3: { before: { l: 'l2' } } })
    expect(statesOf(half)).toMatchObject({ q_3: 'unanswered', q_6: 'unanswered' })
    expect(valuesOf(half)).toEqual({ m: 3 })
    expect(statesOf(assessed(questionnaire, { q_3: { before: { l: 'l2' }, after: { l: 'l1' } } }))).toMatchObject({ q_3: 'answered' })
    expect(statesOf(assessed(questionnaire, { q_3: { before: { l: 'l2' }, after: { l: 'l9' } } }))).toMatchObject({ q_3: 'unanswered' })
  })

  it('are answered for a group with an entry', () => {
    expect(statesOf(assessed(questionnaire, { q_4: [{ id: 'e1', answers: {} }] }))).toMatchObject({ q_4: 'answered' })
    expect(statesOf(assessed(questionnaire, { q_4: [] }))).toMatchObject({ q_4: 'unanswered' })
  })
})

describe('hidden', () => {
  const questionnaire = questionnaireOf({
    sections: [
      sectionOf('s_1', [
        single('q_1', yesNo),
        single('q_2', yesNo, { when: "answers.q_1 == 'o_yes'" }),
        single('q_3', yesNo, { when: "answers.q_2 == 'o_yes'" }),
      ]),
      sectionOf('s_2', [single('q_4', yesNo)], { when: "states.q_3 == 'answered'" }),
    ],
    measures: [measureOf('sum', { aggregate: 'sum', of: 'points' })],
  })

  it('is what has a condition that is not met, and says whose', () => {
    const { questions, sections } = assessed(questionnaire, { q_1: 'o_no', q_2: 'o_yes', q_3: 'o_yes', q_4: 'o_yes' })
    expect(questions).toMatchObject([
      { state: 'answered' },
      { state: 'hidden', counts: false, hiddenBy: { expression: "answers.q_1 == 'o_yes'", of: 'q_2' } },
      { state: 'hidden', hiddenBy: { of: 'q_3' } },
      { state: 'hidden', hiddenBy: { expression: "states.q_3 == 'answered'", of: 's_2' } },
    ])
    expect(sections).toMatchObject([{ hidden: false }, { hidden: true }])
  })

  it('never scores, though an answer was left in the file', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_no', q_2: 'o_yes', q_3: 'o_yes', q_4: 'o_yes' })
    expect(resultOf(assessment, 'sum')).toMatchObject({ value: 0, maximum: 1, contributions: [{ id: 'q_1' }] })
    expect(assessment.questions.map(({ points, answer }) => [points, answer])).toEqual([
      [0, { value: 'o_no' }],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('opens step by step', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_yes', q_2: 'o_yes', q_3: 'o_no', q_4: 'o_yes' })
    expect(Object.values(statesOf(assessment))).toEqual(['answered', 'answered', 'answered', 'answered'])
    expect(valuesOf(assessment)).toEqual({ sum: 3 })
  })

  it('is everything in a circle, and what only reads one goes on', () => {
    const circle = questionnaireOf({
      sections: [
        sectionOf('s_1', [
          single('q_1', yesNo, { when: "states.q_2 != 'x'" }),
          single('q_2', yesNo, { when: "states.q_1 != 'x'" }),
          single('q_3', yesNo, { when: "states.q_1 == 'hidden'" }),
        ]),
        sectionOf('s_2', [single('q_4', yesNo)], { when: "states.q_4 != 'x'" }),
      ],
    })
    expect(statesOf(assessed(circle, {}))).toEqual({ q_1: 'hidden', q_2: 'hidden', q_3: 'unanswered', q_4: 'hidden' })
  })

  it('is what has a condition with a fault', () => {
    expect(statesOf(assessed(questionnaireOf({ questions: [single('q_1', yesNo, { when: 'answers.q_9 ==' })] }), {}))).toEqual({ q_1: 'hidden' })
  })
})

describe('announced', () => {
  const questionnaire = questionnaireOf({
    questions: [
      single('q_1', yesNo, { announced: '1.1.0' }),
      single('q_2', yesNo, { when: "answers.q_1 == 'o_yes'" }),
      single('q_3', yesNo, { when: "answers.q_1 == 'o_yes'", announced: '1.1.0' }),
      single('q_4', yesNo),
    ],
    measures: [measureOf('sum', { aggregate: 'sum', of: 'points', unanswered: 'highest' }), measureOf('reads', { value: 'points.q_1' })],
    recommendations: [{ id: 'r', when: "states.q_1 == 'answered'", title: 'R', text: 'R', priority: 'low' }],
  })
  const answers = { q_1: 'o_yes', q_3: 'o_yes', q_4: 'o_no' }

  it('is shown and has a state, and nothing that counts reads it', () => {
    const assessment = assessed(questionnaire, answers, '1.0.0')
    expect(assessment.questions).toMatchObject([
      { state: 'answered', counts: false, announced: '1.1.0', points: 1 },
      { state: 'hidden' },
      { state: 'answered', counts: false, announced: '1.1.0' },
      { state: 'answered', counts: true },
    ])
    expect(valuesOf(assessment)).toEqual({ sum: 0, reads: null })
    expect(resultOf(assessment, 'sum').maximum).toBe(1)
    expect(assessment.recommendations).toEqual([])
  })

  it('gives what the result would be if it counted', () => {
    const { outlook } = assessed(questionnaire, answers, '1.0.0')
    const then = assessed(questionnaire, answers, '1.1.0')
    expect(outlook).toEqual({ edition: '1.1.0', coverage: then.coverage, measures: then.measures, levels: then.levels })
    expect(outlook?.measures.map(({ value }) => value)).not.toEqual([0, null])
    expect(then.outlook).toBeUndefined()
  })

  it('counts from its edition on', () => {
    const assessment = assessed(questionnaire, answers, '1.1.0')
    expect(assessment.questions[0]).toMatchObject({ state: 'answered', counts: true })
    expect(assessment.questions[0]).not.toHaveProperty('announced')
    expect(valuesOf(assessment)).toEqual({ sum: 3, reads: 1 })
    expect(assessment.recommendations).toMatchObject([{ id: 'r' }])
  })
})

describe('groups', () => {
  const questionnaire = questionnaireOf({
    questions: [
      questionOf('q_1', 'group', {
        weight: 2,
        minimum: 2,
        maximum: 3,
        questions: [
          single('q_2', { o_a: 1, o_b: 3 }, { weight: 2 }),
          single('q_3', { o_c: 5 }, { when: "answers.q_2 == 'o_b'" }),
          single('q_4', { o_d: -1 }, { announced: '2.0.0' }),
          questionOf('q_5', 'multiple', { options: [optionOf('o_e'), optionOf('o_f')] }),
        ],
      }),
    ],
    measures: [measureOf('sum', { aggregate: 'sum', of: 'points' })],
  })
  const entry = (id: string, values: Parameters<typeof answersOf>[0]) => ({ id, ...answersOf(values) })

  it('add up the questions of their entries; conditions read the same entry', () => {
    const entries = [
      entry('e1', { q_2: 'o_b', q_3: 'o_c', q_4: 'o_d' }),
      entry('e2', { q_2: 'o_a', q_3: 'o_c' }),
      entry('e3', { q_2: { notApplicable: 'None' } }),
    ]
    const assessment = assessed(questionnaire, { q_1: entries })
    expect(assessment.questions[0]).toMatchObject({ state: 'answered', points: 2 * (2 * 3 + 5 + 2 * 1), minimum: 0, maximum: 2 * 3 * (2 * 3 + 5) })
    expect(valuesOf(assessment)).toEqual({ sum: 26 })
  })

  it.each([1, 4])('are unanswered with too few or too many entries: %d', (count) => {
    const entries = Array.from({ length: count }, (_, index) => entry(`e${index}`, { q_2: 'o_b' }))
    expect(assessed(questionnaire, { q_1: entries }).questions[0]).toMatchObject({ state: 'unanswered' })
  })
})

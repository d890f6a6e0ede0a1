import type { Question } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { assessed, measureOf, optionOf, questionnaireOf, questionOf, resultOf, single, valuesOf } from './build-questionnaire.ts'

// Faults that published instruments shipped with. Each must be impossible here.
const total = [measureOf('total', { aggregate: 'sum', of: 'points' })]
const yesNo = { o_yes: 5, o_no: 0 }

describe('faults that others shipped', () => {
  it('a hidden child question that still scores', () => {
    const child = single('q_2', yesNo, { when: "answers.q_1 == 'o_yes'" })
    const grandchild = single('q_3', yesNo, { when: "answers.q_2 == 'o_yes'" })
    const questionnaire = questionnaireOf({ questions: [single('q_1', yesNo), child, grandchild], measures: total })
    expect(resultOf(assessed(questionnaire, { q_1: 'o_no', q_2: 'o_yes', q_3: 'o_yes' }), 'total')).toMatchObject({ value: 0, maximum: 5 })
  })

  it('a greatest value that the best answers cannot reach', () => {
    const options = [optionOf('o_a', 2), optionOf('o_b', 3), optionOf('o_none', 4, { exclusive: true })]
    const questions = [
      questionOf('q_1', 'multiple', { options }),
      single('q_2', yesNo, { announced: '9.0.0' }),
      single('q_3', yesNo, { when: 'false' }),
    ]
    const questionnaire = questionnaireOf({ questions, measures: total })
    expect(resultOf(assessed(questionnaire, { q_1: ['o_a', 'o_b'] }), 'total')).toMatchObject({ value: 5, maximum: 5 })
  })

  it('a result that goes missing because two options share a label', () => {
    const same = (question: Question): Question => ({ ...question, options: (question.options ?? []).map((option) => ({ ...option, label: 'Yes' })) })
    const [plain, alike] = [single('q_1', yesNo), same(single('q_1', yesNo))].map((question) =>
      questionnaireOf({ questions: [question], measures: total }),
    )
    if (plain === undefined || alike === undefined) throw new Error('two questionnaires')
    expect(assessed(alike, { q_1: 'o_yes' })).toEqual(assessed(plain, { q_1: 'o_yes' }))
  })

  it('a decimal comma that turns 0,33 into 33', () => {
    const questionnaire = questionnaireOf({ questions: [questionOf('q_1', 'number')], measures: [measureOf('n', { value: 'answers.q_1' })] })
    expect(valuesOf(assessed(questionnaire, { q_1: '0,33' }))).toEqual({ n: null })
    expect(valuesOf(assessed(questionnaire, { q_1: 0.33 }))).toEqual({ n: 0.33 })
  })

  it('a threshold missed, or met, by the noise of binary fractions', () => {
    const bands = [
      { id: 'low', label: 'Low', to: 0.3 },
      { id: 'high', label: 'High', above: 0.3 },
    ]
    const questionnaire = questionnaireOf({
      questions: [single('q_1', { o_a: 0.1 }), single('q_2', { o_a: 0.2 })],
      measures: total,
      levels: [{ id: 'level', label: 'Level', measure: 'total', bands }],
      recommendations: [{ id: 'r', when: 'measures.total > 0.3', title: 'R', text: 'R', priority: 'low' }],
    })
    expect(assessed(questionnaire, { q_1: 'o_a', q_2: 'o_a' })).toMatchObject({ levels: [{ value: 0.3, band: 'low' }], recommendations: [] })
  })

  it('no explanation of how the level came about', () => {
    const bands = [
      { id: 'low', label: 'Low', to: 5 },
      { id: 'high', label: 'High', above: 5 },
    ]
    const questionnaire = questionnaireOf({
      questions: [single('q_1', yesNo), single('q_2', yesNo)],
      measures: total,
      levels: [{ id: 'level', label: 'Level', measure: 'total', bands }],
    })
    const { levels, measures } = assessed(questionnaire, { q_1: 'o_yes', q_2: 'o_no' })
    expect(levels).toMatchObject([{ measure: 'total', value: 5, band: 'low', decidedBy: 'band', next: [{ band: 'high', distance: 0 }] }])
    expect(measures[0]?.contributions).toEqual([
      { from: 'question', id: 'q_1', value: 5, share: 5 },
      { from: 'question', id: 'q_2', value: 0, share: 0 },
    ])
  })

  it('answers to questions of another version, read as answers to this one', () => {
    const questionnaire = questionnaireOf({ questions: [single('q_2', yesNo)], measures: total })
    expect(valuesOf(assessed(questionnaire, { q_1: 'o_yes', q_2: 'o_maybe' }))).toEqual({ total: null })
  })
})

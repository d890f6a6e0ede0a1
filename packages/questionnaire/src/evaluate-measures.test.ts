import type { Measure } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { assessed, measureOf, questionnaireOf, questionOf, resultOf, scaleOf, sectionOf, single, valuesOf } from '../test/build-questionnaire.ts'

const points = { o_1: 1, o_2: 2, o_3: 3 }
const scales = [scaleOf('chance', { c1: 1, c2: 2 }), scaleOf('harm', { h1: 1, h2: 2, h3: 3 }), scaleOf('danger', { low: 10, high: 20 })]
const matrix = questionOf('q_m', 'matrix', {
  rows: [{ id: 'now', label: 'Now' }],
  columns: [
    { id: 'chance', label: 'C', scale: 'chance' },
    { id: 'harm', label: 'H', scale: 'harm' },
  ],
}) // prettier-ignore

describe('a value', () => {
  const evaluate = (measures: Measure[], answers: Parameters<typeof assessed>[1]) =>
    assessed(
      questionnaireOf({
        scales,
        questions: [single('q_1', points), single('q_2', points, { weight: 2 }), questionOf('q_n', 'number'), matrix],
        measures,
      }),
      answers,
    )

  it('reads answers, points, states, measures and their ranges', () => {
    const measures = [
      measureOf('above', { value: 'measures.sum / maximum.sum * 100 - minimum.sum' }),
      measureOf('sum', { aggregate: 'sum', of: 'points' }),
      measureOf('mixed', { value: "(answers.q_1 == 'o_2' ? 10 : 0) + answers.q_n + points.q_2 + (states.q_2 == 'answered' ? 100 : 0)" }),
    ]
    const assessment = evaluate(measures, { q_1: 'o_2', q_2: 'o_1', q_n: 0.5 })
    expect(valuesOf(assessment)).toEqual({ above: 41.4444444444, sum: 4, mixed: 112.5 })
    expect(resultOf(assessment, 'mixed').contributions).toEqual([
      { from: 'question', id: 'q_1', value: 2 },
      { from: 'question', id: 'q_n', value: 0.5 },
      { from: 'question', id: 'q_2', value: 2 },
    ])
    expect(resultOf(assessment, 'above').contributions).toEqual([{ from: 'measure', id: 'sum', value: 4 }])
  })

  it('that needs what is missing has none, and names it, through measures too', () => {
    const measures = [
      measureOf('a', { value: 'points.q_1 + points.q_2' }),
      measureOf('b', { value: 'measures.a * 2' }),
      measureOf('c', { value: 'has(measures.a) ? 1 : 0' }),
    ]
    const assessment = evaluate(measures, { q_1: 'o_1', q_2: { notApplicable: 'None' } })
    expect(assessment.measures).toEqual([
      { measure: 'a', value: null, undetermined: ['q_2'], contributions: [] },
      { measure: 'b', value: null, undetermined: ['a'], contributions: [] },
      { measure: 'c', value: 0, contributions: [] },
    ])
  })

  it('that cannot be computed has none, with nothing missing', () => {
    expect(evaluate([measureOf('a', { value: 'points.q_1 / (points.q_1 - 1)' })], { q_1: 'o_1' }).measures).toEqual([
      { measure: 'a', value: null, contributions: [] },
    ])
  })

  it('in a circle has none', () => {
    const measures = [
      measureOf('a', { value: 'measures.b' }),
      measureOf('b', { value: 'measures.a' }),
      measureOf('c', { value: 'has(measures.a) ? 1 : 2' }),
    ]
    expect(evaluate(measures, {}).measures).toMatchObject([
      { value: null, undetermined: ['a', 'b'] },
      { value: null, undetermined: ['b', 'a'] },
      { value: 2 },
    ])
  })

  it('with a fault has none', () => {
    expect(
      valuesOf(
        evaluate([measureOf('a', { value: 'measures.nowhere +' }), measureOf('b', {}), measureOf('c', { aggregate: 'sum', of: 'nowhere' })], {}),
      ),
    ).toEqual({ a: null, b: null, c: null })
  })
})

describe('rounding', () => {
  const thirds = [single('q_1', { o_1: 1 }, { weight: 3 }), single('q_2', { o_0: 0, o_1: 1 }, { weight: 6 })]

  it('is published beside what was rounded, and other measures read the rounded value', () => {
    const measures = [
      measureOf('a', { aggregate: 'mean', of: 'points', rounding: { rule: 'half-up', decimals: 1 } }),
      measureOf('b', { value: 'measures.a * 3' }),
    ]
    const assessment = assessed(questionnaireOf({ questions: thirds, measures }), { q_1: 'o_1', q_2: 'o_0' })
    expect(resultOf(assessment, 'a')).toMatchObject({ value: 0.3, unrounded: 0.333333333333, minimum: 0.3, maximum: 1 })
    expect(resultOf(assessment, 'b')).toMatchObject({ value: 0.9 })
    expect(resultOf(assessment, 'b')).not.toHaveProperty('unrounded')
  })

  it('does not happen in the middle: without a rule, other measures read all digits', () => {
    const measures = [measureOf('a', { aggregate: 'mean', of: 'points' }), measureOf('b', { value: 'measures.a * 3' })]
    expect(valuesOf(assessed(questionnaireOf({ questions: thirds, measures }), { q_1: 'o_1', q_2: 'o_0' }))).toEqual({ a: 0.333333333333, b: 1 })
  })
})

describe('each question', () => {
  const measures = [
    measureOf('product', { each: 'question', select: { types: ['matrix'] }, value: 'this.points.now.chance * this.points.now.harm * this.weight' }),
    measureOf('double', { each: 'question', select: { types: ['single'] }, value: "this.id == 'q_1' && this.answer == 'o_2' ? this.points : -1" }),
    measureOf('reads', { value: 'questions.q_1.double + questions.q_m.product' }),
  ]
  const questionnaire = questionnaireOf({
    scales,
    questions: [single('q_1', points, { weight: 2 }), single('q_2', points, { when: "answers.q_1 == 'o_1'" }), matrix],
    measures,
  })

  it('has a value for each selected question, none for those that do not count', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_2', q_m: { now: { chance: 'c2', harm: 'h3' } } })
    expect(valuesOf(assessment)).toEqual({ 'product.q_m': 6, 'double.q_1': 4, 'double.q_2': null, reads: 10 })
    expect(resultOf(assessment, 'product', 'q_m').contributions).toEqual([
      { from: 'question', id: 'q_m', value: 2 },
      { from: 'question', id: 'q_m', value: 3 },
    ])
    expect(resultOf(assessment, 'double', 'q_2')).toEqual({ measure: 'double', of: 'q_2', value: null, contributions: [] })
    expect(resultOf(assessment, 'reads').contributions).toEqual([
      { from: 'measure', id: 'double', of: 'q_1', value: 4 },
      { from: 'measure', id: 'product', of: 'q_m', value: 6 },
    ])
  })

  it('names the question where its answer is missing', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_2', q_m: { now: { chance: 'c2' } } })
    expect(resultOf(assessment, 'product', 'q_m')).toMatchObject({ value: null, undetermined: ['q_m'] })
    expect(resultOf(assessment, 'reads')).toMatchObject({ value: null, undetermined: ['q_m', 'product'] })
  })
})

describe('each section', () => {
  const measures = [
    measureOf('sum', { each: 'section', aggregate: 'sum', of: 'points', target: 5, targets: [{ section: 's_2', target: 3 }] }),
    measureOf('next', { each: 'section', select: { sections: ['s_2'] }, value: "this.sum + (this.id == 's_2' ? 0.5 : 0)" }),
    measureOf('single_only', { each: 'section', aggregate: 'count', of: 'points', select: { types: ['scale'] } }),
    measureOf('reads', { value: 'sections.s_1.sum - sections.s_2.next' }),
  ]
  const scale = questionOf('q_3', 'scale', { scale: 'chance' })
  const questionnaire = questionnaireOf({
    scales,
    sections: [sectionOf('s_1', [single('q_1', points)]), sectionOf('s_2', [single('q_2', points), scale])],
    measures,
  })

  it('has a value for each selected section, and its targets', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_3', q_2: 'o_1', q_3: 'c1' })
    expect(valuesOf(assessment)).toEqual({ 'sum.s_1': 3, 'sum.s_2': 2, 'next.s_2': 2.5, 'single_only.s_1': 0, 'single_only.s_2': 1, reads: 0.5 })
    expect(assessment.measures.map(({ target }) => target)).toEqual([5, 3, undefined, undefined, undefined, undefined])
    expect(resultOf(assessment, 'next', 's_2').contributions).toEqual([{ from: 'measure', id: 'sum', of: 's_2', value: 2 }])
  })

  it('names the measure of the section that is missing', () => {
    const assessment = assessed(questionnaire, { q_1: 'o_3' })
    expect(resultOf(assessment, 'next', 's_2')).toEqual({ measure: 'next', of: 's_2', value: null, undetermined: ['sum'], contributions: [] })
  })
})

describe('a look-up', () => {
  const tables = [
    {
      id: 't',
      rows: 'chance',
      columns: 'harm',
      result: 'danger',
      cells: [
        ['low', 'low', 'high'],
        ['low', 'high', 'high'],
      ],
    },
    {
      id: 'u',
      rows: 'chance',
      columns: 'chance',
      cells: [
        [1, 2],
        [3, 4.5],
      ],
    },
  ] // prettier-ignore
  const measures = [
    measureOf('danger', {
      each: 'question',
      select: { types: ['matrix'] },
      lookup: { table: 't', row: 'this.answer.now.chance', column: 'this.answer.now.harm' },
    }),
    measureOf('pair', { lookup: { table: 'u', row: 'answers.q_1', column: "'c2'" } }),
    measureOf('sum', { aggregate: 'sum', of: 'danger', unanswered: 'highest' }),
    measureOf('lost', { lookup: { table: 'nowhere', row: 'answers.q_1', column: 'answers.q_1' } }),
  ]
  const questionnaire = questionnaireOf({
    scales,
    tables,
    questions: [matrix, { ...matrix, id: 'q_k' }, questionOf('q_1', 'scale', { scale: 'chance' })],
    measures,
  })

  it('gives the value of the point in the cell, or the number there', () => {
    const assessment = assessed(questionnaire, { q_m: { now: { chance: 'c1', harm: 'h3' } }, q_k: { now: { chance: 'c1', harm: 'h1' } }, q_1: 'c2' })
    expect(valuesOf(assessment)).toEqual({ 'danger.q_m': 20, 'danger.q_k': 10, pair: 4.5, sum: 30, lost: null })
    expect(resultOf(assessment, 'danger', 'q_m')).toMatchObject({
      minimum: 10,
      maximum: 20,
      contributions: [
        { id: 'q_m', value: 1 },
        { id: 'q_m', value: 3 },
      ],
    })
    expect(resultOf(assessment, 'pair')).toMatchObject({ minimum: 1, maximum: 4.5, contributions: [{ id: 'q_1', value: 2 }] })
  })

  it('of what is unanswered is undetermined, and counts as its highest where an aggregate says so', () => {
    const assessment = assessed(questionnaire, { q_m: { now: { chance: 'c1', harm: 'h1' } } })
    expect(resultOf(assessment, 'danger', 'q_k')).toMatchObject({ value: null, undetermined: ['q_k'], minimum: 10, maximum: 20 })
    expect(resultOf(assessment, 'sum')).toMatchObject({
      value: 30,
      contributions: [
        { of: 'q_m', value: 10 },
        { of: 'q_k', value: 20, assumed: true },
      ],
    })
    expect(resultOf(assessment, 'pair')).toMatchObject({ value: null, undetermined: ['q_1'] })
  })
})

import type { LevelRule, Override } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { assessed, measureOf, questionnaireOf, questionOf } from '../test/build-questionnaire.ts'

const bands: LevelRule['bands'] = [
  { id: 'low', label: 'Low', to: 30 },
  { id: 'middle', label: 'Middle', above: 30, to: 70, obligations: [{ id: 'ob_1', text: 'Plan.' }] },
  { id: 'high', label: 'High', above: 70, below: 90 },
  { id: 'top', label: 'Top', from: 90 },
]

function level(value: number | undefined, rule: Partial<LevelRule> = {}, overrides: Override[] = []) {
  const questionnaire = questionnaireOf({
    questions: [questionOf('q_n', 'number'), questionOf('q_other', 'number')],
    measures: [
      measureOf('m', { value: 'answers.q_n', rounding: { rule: 'half-up', decimals: 1 } }),
      measureOf('each', { each: 'question', value: 'this.answer' }),
    ],
    levels: [{ id: 'l', label: 'L', measure: 'm', bands, ...rule }],
    overrides,
  })
  return assessed(questionnaire, value === undefined ? {} : { q_n: value }).levels
}

describe('a band', () => {
  it.each([
    [-100, 'low'],
    [30, 'low'],
    [30.04, 'low'],
    [30.05, 'middle'],
    [70, 'middle'],
    [70.1, 'high'],
    [89.9, 'high'],
    [89.95, 'top'],
    [90, 'top'],
  ])('of %d, rounded to one decimal, is %s', (value, band) => {
    expect(level(value)).toMatchObject([{ level: 'l', measure: 'm', band, decidedBy: 'band' }])
  })

  it('comes with its obligations and the way to its neighbours, the better first', () => {
    const next = [
      { band: 'high', direction: 'better', threshold: 70, distance: 30 },
      { band: 'low', direction: 'worse', threshold: 30, distance: 10 },
    ]
    expect(level(40)[0]).toMatchObject({ next, obligations: ['ob_1'] })
    expect(level(40, { better: 'lower' })[0]?.next).toEqual([
      { band: 'low', direction: 'better', threshold: 30, distance: 10 },
      { band: 'high', direction: 'worse', threshold: 70, distance: 30 },
    ])
    expect(level(95)[0]?.next).toEqual([{ band: 'high', direction: 'worse', threshold: 90, distance: 5 }])
  })

  it('is undetermined without a value, and in a gap', () => {
    expect(level(undefined)).toEqual([{ level: 'l', measure: 'm', value: null, band: null, decidedBy: 'undetermined' }])
    expect(
      level(1.5, {
        bands: [
          { id: 'a', label: 'A', to: 1 },
          { id: 'b', label: 'B', from: 2 },
        ],
      }),
    ).toEqual([{ level: 'l', measure: 'm', value: 1.5, band: null, decidedBy: 'undetermined' }]) // prettier-ignore
  })

  it('is found for every value of a measure of questions', () => {
    expect(level(50, { measure: 'each' })).toMatchObject([
      { of: 'q_n', band: 'middle' },
      { of: 'q_other', band: null, decidedBy: 'undetermined' },
    ])
  })
})

describe('an override', () => {
  const override = (id: string, when: string, band: string): Override => ({ id, when, level: 'l', band, text: 'Why.' })

  it('decides, the first that is met, and the band of the value stays known', () => {
    const overrides = [
      override('x', 'measures.m > 1000', 'low'),
      override('y', 'measures.m > 10', 'middle'),
      override('z', 'measures.m > 10', 'high'),
    ]
    expect(level(5, {}, overrides)).toMatchObject([{ band: 'low', decidedBy: 'band' }])
    expect(level(95, {}, overrides)).toEqual([
      {
        level: 'l',
        measure: 'm',
        value: 95,
        band: 'middle',
        decidedBy: 'override',
        override: 'y',
        bandWithoutOverride: 'top',
        obligations: ['ob_1'],
      },
    ])
  })

  it('decides where there is no value', () => {
    expect(level(undefined, {}, [override('x', "states.q_n == 'unanswered'", 'high')])).toEqual([
      { level: 'l', measure: 'm', value: null, band: 'high', decidedBy: 'override', override: 'x' },
    ])
  })

  it('leaves levels of questions, other levels and unknown bands alone', () => {
    expect(level(50, { measure: 'each' }, [override('x', 'true', 'high')])).toMatchObject([{ decidedBy: 'band' }, { decidedBy: 'undetermined' }])
    expect(level(50, {}, [{ ...override('x', 'true', 'high'), level: 'other' }, override('y', 'true', 'nowhere')])).toMatchObject([
      { decidedBy: 'band' },
    ])
  })
})

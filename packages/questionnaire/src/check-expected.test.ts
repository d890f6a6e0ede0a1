import { parseData } from '@ai-toolkit/data'
import { describe, expect, it } from 'vitest'
import { answersOf, DIGEST, measureOf, questionnaireOf, sectionOf, single } from '../test/build-questionnaire.ts'
import { assess } from './assess.ts'
import { checkExpected } from './check-expected.ts'
import { compileQuestionnaire } from './compile-questionnaire.ts'

const compiled = compileQuestionnaire(
  questionnaireOf({
    sections: [sectionOf('s_1', [single('q_1', { o_a: 1, o_b: 2 }), single('q_2', { o_a: 1, o_b: 2 })])],
    measures: [
      measureOf('total', { aggregate: 'sum', of: 'points' }),
      measureOf('part', { each: 'section', aggregate: 'mean', of: 'points' }),
      measureOf('gone', { value: 'points.q_2' }),
    ],
    levels: [
      {
        id: 'level',
        label: 'L',
        measure: 'total',
        bands: [
          { id: 'low', label: 'Low', to: 1 },
          { id: 'high', label: 'High', above: 1 },
        ],
      },
    ],
    recommendations: [
      { id: 'r_1', when: 'measures.total > 1', title: 'R', text: 'R', priority: 'low' },
      { id: 'r_2', when: 'measures.total > 5', title: 'R', text: 'R', priority: 'low' },
    ],
  }),
) // prettier-ignore
const assessment = assess(compiled, answersOf({ q_1: 'o_b' }), { edition: '1.0.0', digest: DIGEST })

function check(text: string): string[] {
  const { value, diagnostics } = parseData({ path: 'x.expected.yaml', text }, 'expected')
  expect(diagnostics).toEqual([])
  if (value === undefined) throw new Error('not parsed')
  return checkExpected(compiled, assessment, value).map(({ code, message, place: { start } }) => `${start.line}:${start.column} ${code} ${message}`)
}

describe('a golden file', () => {
  it('that states what comes out has no findings', () => {
    const text = `
      workings: By hand.
      coverage: { answered: 1, unanswered: 1 }
      measures: { total: 2, part.s_1: 2.0000000000001, gone: null }
      levels: { level: high }
      recommendations: [r_1]`
    expect(check(text)).toEqual([])
  })

  it('that differs is told both values, at each place', () => {
    const text = [
      'coverage: { answered: 2 }',
      'measures:',
      '  total: 3',
      '  part.s_1: null',
      '  gone: 1',
      'levels: { level: low }',
      'recommendations: [r_2]',
    ].join('\n')
    expect(check(text)).toEqual([
      '1:23 expected-differs “answered” should be 2 and comes out as 1',
      '3:10 expected-differs “total” should be 3 and comes out as 2',
      '4:13 expected-differs “part.s_1” should be null (no result) and comes out as 2',
      '5:9 expected-differs “gone” should be 1 and comes out as null (no result)',
      '6:18 expected-differs “level” should be low and comes out as high',
      '7:19 expected-differs “r_2” should be given and comes out as not given',
      '7:1 expected-differs “r_1” should be not given and comes out as given',
    ])
  })

  it('with names that the questionnaire does not know is told near ones', () => {
    const text = ['measures: { totl: 2 }', 'levels: { level.s_1: low }', 'recommendations: [r_1, r_3]'].join('\n')
    expect(check(text)).toEqual([
      '1:13 expected-unknown The questionnaire has no measure “totl”; did you mean “total”?',
      '2:11 expected-unknown The questionnaire has no level “level.s_1”',
      '3:24 expected-unknown The questionnaire has no recommendation “r_3”; did you mean “r_1”?',
    ])
  })
})

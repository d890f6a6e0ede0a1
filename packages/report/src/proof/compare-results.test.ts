import { expect, test } from 'vitest'
import { compareResults } from './compare-results.ts'

const result = {
  date: '2026-03-01',
  measures: [
    { measure: 'total', value: 7, contributions: [{ from: 'question', id: 'q_a', value: 2 }] },
    { measure: 'score', of: 's_gear', value: 3 },
    { measure: 'score', of: 's_care', value: 4 },
  ],
  levels: [{ level: 'overall', band: 'good' }],
  reasons: ['q_a', 'q_b'],
}

test('equal results have no differences, whatever the order of their keys', () => {
  const { date, ...rest } = result
  expect(compareResults(result, { ...rest, date })).toEqual([])
})

test('each difference is named by ids, with what is expected and what was found', () => {
  const found = structuredClone(result)
  Object.assign(found.measures[0]?.contributions?.[0] ?? {}, { value: 3 })
  Object.assign(found.measures[2] ?? {}, { value: null })
  Object.assign(found.levels[0] ?? {}, { band: 'excellent' })
  found.reasons.pop()
  expect(compareResults(result, found)).toEqual([
    { path: 'measures[total].contributions[q_a].value', expected: '2', found: '3' },
    { path: 'measures[score of s_care].value', expected: '4', found: 'null' },
    { path: 'levels[overall].band', expected: '"good"', found: '"excellent"' },
    { path: 'reasons[2]', expected: '"q_b"', found: undefined },
  ])
})

test('what was found may be anything', () => {
  for (const found of [null, undefined, 7, [], 'x', { measures: 3, __proto__: null }]) expect(compareResults(result, found)).not.toEqual([])
  expect(compareResults({ a: Array(2000).fill(1) }, { a: [] })).toHaveLength(500)
})

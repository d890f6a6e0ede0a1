import { parseData } from '@ai-toolkit/data'
import type { Migration } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { checkDirections } from './check-directions.ts'
import { findWay } from './find-way.ts'

const step = (from: string, to: string): Migration => ({ questionnaire: 'checkup', from, to })
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`
const stations = [
  { edition: '1.0.0', digest: digest('a') },
  { edition: '1.0.1', digest: digest('a') },
  { edition: '1.1.0', digest: digest('b') },
  { edition: '2.0.0', digest: digest('c') },
]

describe('findWay', () => {
  it.each([
    ['step by step', '1.0.0', '2.0.0', ['1.0.0', '1.1.0', '2.0.0']],
    ['without a migration where the questionnaire is the same', '1.0.1', '1.1.0', ['1.0.1', '1.0.0', '1.1.0']],
    ['back', '2.0.0', '1.0.1', ['2.0.0', '1.1.0', '1.0.0', '1.0.1']],
    ['nowhere', '1.1.0', '1.1.0', ['1.1.0']],
  ])('goes %s', (_, from, to, way) => {
    expect(findWay(from, to, stations, [step('1.0.0', '1.1.0'), step('1.1.0', '2.0.0')])).toEqual(way)
  })

  it('takes all editions between, in their order, where nothing leads there', () => {
    expect(findWay('1.0.0', '2.0.0', stations, [step('1.0.0', '1.1.0')])).toEqual(['1.0.0', '1.0.1', '1.1.0', '2.0.0'])
    expect(findWay('2.0.0', '1.1.0', stations, [])).toEqual(['2.0.0', '1.1.0'])
  })
})

it('no migration goes in a circle', () => {
  const parse = (from: string, to: string) =>
    parseData({ path: `${from}-${to}.yaml`, text: `questionnaire: checkup\nfrom: "${from}"\nto: "${to}"\n` }, 'migration').value ?? []
  const found = checkDirections([['1.0.0', '1.1.0'] as const, ['1.1.0', '1.0.0'] as const].flatMap(([from, to]) => parse(from, to)))
  expect(found.map(({ code, place }) => `${code} ${place.file}:${place.start.line}`)).toEqual(['migration-editions 1.1.0-1.0.0.yaml:3'])
})

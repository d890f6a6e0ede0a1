import type { Answers } from '@ai-toolkit/model'
import { compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { expect, it } from 'vitest'
import { baseEdition } from '../../test/base-edition.ts'
import { keepValid } from './keep-valid.ts'

const resource = baseEdition.resources.find(({ questionnaire }) => questionnaire?.id === 'checkup')
if (resource?.questionnaire === undefined) throw new Error('The base story has no check-up')
const compiled = compileQuestionnaire(resource.questionnaire)
const head: Omit<Answers, 'answers'> = {
  ...{ questionnaire: 'checkup', edition: '1.0.0', digest: `sha256:${'0'.repeat(64)}`, subject: { name: 'X' }, date: '2026-03-01' },
}

const cases: [string, unknown, unknown][] = [
  ['answers that are none', 'nonsense', {}],
  ['an answer that is none', { q_kind: 3, q_chain: { value: 'w1' } }, { q_chain: { value: 'w1' } }],
  ['what stands beside a value that does not fit', { q_gap: { value: 'w9', note: 'N', owner: 'two\nlines' } }, { q_gap: { note: 'N' } }],
  ['one of a value and a reason', { q_gap: { notApplicable: 'R', value: 'w1' } }, { q_gap: { value: 'w1' } }],
  ['a reason where none is taken', { q_kind: { notApplicable: 'R' } }, {}],
  ['choices', { q_lights: { value: ['o_front', 'o_side', 'o_front', 4, 'o_rear'] } }, { q_lights: { value: ['o_front', 'o_rear'] } }],
  ['a choice that excludes others', { q_lights: { value: ['o_front', 'o_none'] } }, { q_lights: { value: ['o_front'] } }],
  [
    'cells',
    { q_brake_fails: { value: { initial: { likelihood: 'c1', impact: 'c1' }, later: { impact: 'h1' }, residual: 3 } } },
    { q_brake_fails: { value: { initial: { likelihood: 'c1' } } } },
  ],
  [
    'entries',
    {
      q_parts: {
        value: [
          { id: 'a', answers: { q_part_name: { value: 'Chain' }, q_part_wear: { value: 'w9' } } },
          { id: 'a', answers: {} },
          { id: 'No id', answers: {} },
          'b',
          { id: 'c' },
        ],
      },
    },
    {
      q_parts: {
        value: [
          { id: 'a', answers: { q_part_name: { value: 'Chain' } } },
          { id: 'c', answers: {} },
        ],
      },
    },
  ],
  ['entries that are too many', { q_parts: { value: [1, 2, 3, 4, 5, 6].map((id) => ({ id: `e${id}`, answers: {} })) } }, undefined],
]

it.each(cases)('keeps the valid part of %s', (_, given, kept) => {
  expect(keepValid(given, { compiled, head })).toEqual(kept ?? given)
})

it('tries no answer to a question that there is not, however many there are', () => {
  const triesFor = (unknown: number): number => {
    let tries = 0
    const counting = {
      ...compiled,
      get visibility() {
        tries += 1
        return compiled.visibility
      },
    }
    const given = Object.fromEntries(Array.from({ length: unknown }, (_, index) => [`q_no${index}`, { value: 'w1' }]))
    const nested = { value: [{ id: 'a', answers: given }] }
    expect(keepValid({ ...given, q_parts: nested }, { compiled: counting, head })).toEqual({ q_parts: { value: [{ id: 'a', answers: {} }] } })
    return tries
  }
  expect(triesFor(500)).toBe(triesFor(1))
})

import type { MigrationEntry, MigrationRecord } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { joinRecords } from './join-records.ts'

function record(from: string, to: string, entries: MigrationEntry[], open: Partial<MigrationRecord> = {}): MigrationRecord {
  return { questionnaire: 'checkup', from, to, entries, toReview: [], toAnswer: [], ...open }
}

it('says of each answer what became of it from beginning to end', () => {
  const first = record(
    '1.0.0',
    '1.1.0',
    [
      { question: 'q_a', outcome: 'kept', into: ['q_a'] },
      { question: 'q_b', outcome: 'moved', into: ['q_c'] },
      { question: 'q_d', outcome: 'copied', into: ['q_e', 'q_f'], review: true, before: { value: 'x' } },
      { question: 'q_g', outcome: 'retired', into: [], why: 'Gone', before: { value: 'y' } },
      { question: 'q_in', group: 'e1', outcome: 'kept', into: ['q_in'] },
    ],
    { toReview: ['q_e', 'q_f'], toAnswer: ['q_z'] },
  )
  const second = record(
    '1.1.0',
    '1.2.0',
    [
      { question: 'q_a', outcome: 'mapped', into: ['q_a'], before: { value: 'w1' } },
      { question: 'q_c', outcome: 'kept', into: ['q_c'] },
      { question: 'q_e', outcome: 'retired', into: [], why: 'Gone too', before: { value: 'x' } },
      { question: 'q_f', outcome: 'moved', into: ['q_h'] },
      { question: 'q_in', group: 'e1', outcome: 'retired', into: [], why: 'Not asked', before: { value: 'z' } },
      { outcome: 'defaulted', into: ['q_new'], review: true, why: 'So' },
    ],
    { toReview: ['q_new'] },
  )
  expect(joinRecords([first, second])).toEqual({
    entries: [
      { question: 'q_a', outcome: 'mapped', into: ['q_a'], before: { value: 'w1' } },
      { question: 'q_b', outcome: 'moved', into: ['q_c'] },
      { question: 'q_d', outcome: 'moved', into: ['q_h'], review: true, why: 'Gone too', before: { value: 'x' } },
      { question: 'q_g', outcome: 'retired', into: [], why: 'Gone', before: { value: 'y' } },
      { question: 'q_in', group: 'e1', outcome: 'retired', into: [], why: 'Not asked', before: { value: 'z' } },
      { outcome: 'defaulted', into: ['q_new'], review: true, why: 'So' },
    ],
    toReview: ['q_h', 'q_new'],
    toAnswer: ['q_z'],
  })
})

it('leaves the record of a single step as it is', () => {
  const only = record('1.0.0', '1.1.0', [{ question: 'q_a', outcome: 'kept', into: ['q_a'] }], { toReview: ['q_a'] })
  expect(joinRecords([only])).toMatchObject({ entries: only.entries, toReview: ['q_a'], toAnswer: [] })
  expect(joinRecords([])).toEqual({ entries: [], toReview: [], toAnswer: [] })
})

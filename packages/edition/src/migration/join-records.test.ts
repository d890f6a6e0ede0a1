import type { MigrationEntry, MigrationReason, MigrationRecord } from '@ai-toolkit/model'
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

it('keeps the reasons of all steps, and names questions as the ends of the way have them', () => {
  const reason = (kind: MigrationReason['kind'], questions: string[], more = {}): MigrationReason => ({ kind, questions, ...more })
  const first = record('1.0.0', '1.1.0', [
    { question: 'q_a', outcome: 'retired', into: [], why: 'replaced by q_b', because: [reason('replaced', ['q_b', 'q_new'])] },
    { question: 'q_b', outcome: 'mapped', into: ['q_b'], why: 'One is gone', because: [reason('said', [], { text: 'One is gone' })] },
    { question: 'q_c', outcome: 'moved', into: ['q_d'] },
    { question: 'q_e', outcome: 'kept', into: ['q_e'] },
  ])
  const second = record('1.1.0', '1.2.0', [
    { question: 'q_b', outcome: 'mapped', into: ['q_z'], why: 'a part', because: [reason('partial', [])] },
    { question: 'q_d', outcome: 'merged', into: ['q_m'] },
    { question: 'q_e', outcome: 'retired', into: [], why: 'merged', because: [reason('merged', ['q_m'], { taken: 'q_d' })] },
  ])
  const [a, b, , e] = joinRecords([first, second]).entries
  expect(a).toMatchObject({ because: [reason('replaced', ['q_z', 'q_new'])] })
  expect(b).toMatchObject({ why: 'One is gone; a part', because: [reason('said', [], { text: 'One is gone' }), reason('partial', [])] })
  expect(e).toMatchObject({ question: 'q_e', because: [reason('merged', ['q_m'], { taken: 'q_c' })] })
})

it('leaves the record of a single step as it is', () => {
  const only = record('1.0.0', '1.1.0', [{ question: 'q_a', outcome: 'kept', into: ['q_a'] }], { toReview: ['q_a'] })
  expect(joinRecords([only])).toMatchObject({ entries: only.entries, toReview: ['q_a'], toAnswer: [] })
  expect(joinRecords([])).toEqual({ entries: [], toReview: [], toAnswer: [] })
})

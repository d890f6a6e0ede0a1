import type { Answers } from '@ai-toolkit/model'
import { expect, test } from 'vitest'
import { redactAnswers } from './redact-answers.ts'

const answers: Answers = {
  questionnaire: 'checkup',
  edition: '1.0.0',
  digest: `sha256:${'0'.repeat(64)}`,
  subject: { name: 'A bicycle' },
  respondents: [{ name: 'Ann Onymous' }],
  date: '2026-03-01',
  answers: {
    q_one: { value: 'yes', note: 'SECRET', evidence: ['FILE'], assignedTo: 'Ann Onymous', owner: 'Workshop', measures: 'Oil it' },
    q_two: { notApplicable: 'No gears', note: 'SECRET' },
    q_list: { value: ['a', 'b'] },
    q_group: { value: [{ id: 'e_one', answers: { q_in: { value: 2, note: 'SECRET', evidence: ['FILE'] } } }] },
  },
  retired: [{ question: 'q_old', edition: '0.9.0', to: '1.0.0', answer: { value: 'a', note: 'SECRET', evidence: ['FILE'] }, why: 'Gone' }],
}

test('nothing is left out unasked', () => {
  expect(redactAnswers(answers, [])).toEqual(answers)
})

test.each([
  ['notes', 'SECRET', ['FILE', 'Ann']],
  ['evidence', 'FILE', ['SECRET', 'Ann']],
  ['respondents', 'Ann', ['SECRET', 'FILE']],
] as const)('%s are left out at every depth, and nothing else', (redaction, gone, there) => {
  const text = JSON.stringify(redactAnswers(answers, [redaction]))
  expect(text).not.toContain(gone)
  for (const part of [...there, 'yes', 'No gears', 'Workshop', 'Oil it']) expect(text).toContain(part)
})

test('what is left is answers, and lists of options stay as they are', () => {
  const left = redactAnswers(answers, ['notes', 'evidence', 'respondents'])
  expect(left.respondents).toBeUndefined()
  expect(left.answers.q_one).toEqual({ value: 'yes', owner: 'Workshop', measures: 'Oil it' })
  expect(left.answers.q_list).toEqual({ value: ['a', 'b'] })
  expect(left.answers.q_group).toEqual({ value: [{ id: 'e_one', answers: { q_in: { value: 2 } } }] })
})

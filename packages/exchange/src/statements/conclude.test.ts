import { wholeFile } from '@ai-toolkit/diagnostics'
import { describe, expect, it } from 'vitest'
import { baseEdition } from '../../test/base-edition.ts'
import { findQuestionnaire } from '../answers/find-questionnaire.ts'
import { conclude } from './conclude.ts'
import type { Statement } from './statement.ts'

const questionnaire = findQuestionnaire(baseEdition, 'checkup')
if (questionnaire === undefined) throw new Error('The base story has no check-up')
const conclusion = { file: 'a.xlsx', questionnaire, edition: baseEdition, today: '2026-03-02' }

function state(...said: [path: string, value: Statement['value']][]) {
  const statements = said.map(([path, value], index) => ({
    path: path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    value,
    spot: { place: wholeFile('a.xlsx'), name: `S!A${index + 1}` },
  }))
  const { value, diagnostics } = conclude(statements, conclusion)
  return { value, found: diagnostics.map(({ code, message }) => `${code} ${message}`) }
}

describe('conclude', () => {
  it('makes answers of what is stated, with the gaps of lists closed', () => {
    const { value, found } = state(
      ['subject.name', 'The bicycle'],
      ['answers.q_lights.value.7', 'o_rear'],
      ['answers.q_lights.value.2', 'o_front'],
      ['answers.q_parts.value.4.id', 'e1'],
      ['answers.q_parts.value.4.answers', {}],
      ['answers.q_parts.value.4.answers.q_part_name.value', 'Chain'],
      ['answers.q_gap.value', 'w1'],
      ['answers.q_gap.value', 'w2'],
    )
    expect(found).toEqual([])
    expect(value).toMatchObject({ questionnaire: 'checkup', edition: '1.0.0', date: '2026-03-02', subject: { name: 'The bicycle' } })
    expect(value?.answers).toEqual({
      q_lights: { value: ['o_front', 'o_rear'] },
      q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Chain' } } }] },
      q_gap: { value: 'w1' },
    })
  })

  it('finds each fault where it was stated, and keeps the rest', () => {
    const { value, found } = state(
      ['subject.name', 'The bicycle'],
      ['answers.q_load.value', 900],
      ['answers.q_load.note', 'N'],
      ['answers.q_gap.owner', 'two\nlines'],
      ['answers.q_brake_fails.value.initial.likelihood', 'c9'],
      ['answers.q_lights.value.0', 'o_none'],
      ['answers.q_lights.value.1', 'o_rear'],
    )
    expect(found).toEqual([expect.stringMatching(/^malformed-value S!A4: /)])
    expect(value?.answers).toEqual({ q_load: { note: 'N' }, q_lights: { value: ['o_none'] } })
  })

  it('finds what does not fit its question', () => {
    const { found } = state(
      ['subject.name', '…'],
      ['answers.q_kind.value', 'o_cargo'],
      ['answers.q_load.value', 900],
      ['answers.q_brake_fails.value.initial.likelihood', 'c9'],
      ['answers.q_lights.value.0', 'o_none'],
      ['answers.q_lights.value.1', 'o_rear'],
    )
    expect(found.map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([
      'answer-range S!A3:',
      'answer-unknown-choice S!A4:',
      'answer-incomplete S!A4:',
      'answer-exclusive S!A5:',
      'answers-unnamed S!A1:',
    ])
  })
})

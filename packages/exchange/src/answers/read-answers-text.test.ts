import { describe, expect, it } from 'vitest'
import { baseEdition, goldenText } from '../../test/base-edition.ts'
import { readAnswersText } from './read-answers-text.ts'

const today = '2026-03-02'

function read(text: string, path = 'a.yaml') {
  const { value, diagnostics } = readAnswersText({ path, text }, { edition: baseEdition, today })
  return { value, found: diagnostics.map(({ code, place }) => `${code} ${place.start.line}`) }
}

function changed(from: string, to: string) {
  expect(goldenText.split(from)).toHaveLength(2)
  return read(goldenText.replace(from, () => to))
}

describe('readAnswersText', () => {
  it('gives answers in order as they are', () => {
    const { value, found } = read(goldenText)
    expect(found).toEqual([])
    expect(Object.keys(value?.answers ?? {})).toHaveLength(8)
  })

  it.each([
    ['cut off in the middle', goldenText.slice(0, goldenText.indexOf('c1, impact')), ['yaml-syntax 24']],
    ['of no sense', 'all the best\nfrom us', ['wrong-type 1']],
    ['empty', '', ['empty-file 1']],
    ['in a later format', `schemaVersion: 2\n${goldenText}`, ['answers-later-format 1']],
    ['to no questionnaire of this edition', goldenText.replace('questionnaire: checkup', 'questionnaire: chekup'), ['unknown-questionnaire 1']],
    ['to another state of the questionnaire', goldenText.replace('sha256:cba4', 'sha256:0000'), ['answers-digest 3']],
    [
      'of a later edition',
      goldenText.replace('sha256:cba4', 'sha256:0000').replace('edition: "1.0.0"', 'edition: "2.0.0"'),
      ['answers-later-edition 2'],
    ],
    ['without a digest', goldenText.replace(/digest:.*\n/, ''), ['missing-field 1']],
  ])('uses nothing of a file that is %s', (_, text, codes) => {
    expect(read(text)).toEqual({ value: undefined, found: codes })
  })

  it.each([
    ['a question that stands twice', 'q_chain: { value: w1 }', 'q_chain: { value: w1 }\n  q_kind: { value: o_city }', 'duplicate-key 18'],
    ['a choice that there is not', 'q_chain: { value: w1 }', 'q_chain: { value: w9 }', 'answer-unknown-choice 17'],
    ['a question that there is not', 'q_chain:', 'q_chian:', 'answer-unknown-question 17'],
    ['a number out of range', 'value: 80.5', 'value: 805', 'answer-range 18'],
    ['a day that there is not', 'value: 2025-03-01', 'value: 2025-02-30', 'answer-shape 20'],
    ['a note without end', 'The groove is gone on the left.', 'x'.repeat(20_001), 'text-too-long 15'],
    [
      'a thousand entries and one',
      '- id: e1',
      `${Array.from({ length: 1000 }, (_, at) => `- { id: x${at}, answers: {} }`).join('\n      ')}\n      - id: e1`,
      'list-too-long 30',
    ],
  ])('finds %s, and uses the rest', (_, from, to, code) => {
    const { value, found } = changed(from, to)
    expect(found).toContain(code)
    expect(value?.answers.q_checked ?? value?.answers.q_gap).toBeDefined()
    expect(value?.answers.q_brake_fails).toBeDefined()
    expect(value?.subject.name).toBe('The green cargo bicycle')
  })

  it('warns of a day to come, and of a name that is missing', () => {
    expect(changed('date: 2026-03-02', 'date: 2026-03-03').found).toEqual(['answers-in-future 10'])
    expect(changed('name: The green cargo bicycle', 'name: …').found).toEqual(['answers-unnamed 5'])
  })

  it('keeps what it cannot do without, where the file has it wrong', () => {
    const { value } = read(goldenText.replace('name: The green cargo bicycle', 'name: ""').replace('date: 2026-03-02', 'date: yesterday'))
    expect(value).toMatchObject({ subject: { name: '…', reference: 'B-17' }, date: today, edition: '1.0.0' })
    expect(Object.keys(value?.answers ?? {})).toHaveLength(8)
  })
})

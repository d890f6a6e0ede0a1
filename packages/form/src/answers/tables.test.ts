import { beforeAll, describe, expect, it } from 'vitest'
import { sampleAnswers, sampleForm } from '../../test/sample-form.ts'
import { assessAnswers, type Form } from '../state/form.ts'
import { answerTable, TABLE_COLUMNS } from './answer-table.ts'
import { valueText } from './value-text.ts'
import { writeCsv } from './write-csv.ts'

let form: Form
beforeAll(async () => {
  form = await sampleForm()
})

function tableOf(given: Parameters<typeof sampleAnswers>[1]): Record<string, string>[] {
  const { answers, assessment } = assessAnswers(form, sampleAnswers(form, given))
  const [, ...rows] = answerTable({ questionnaire: form.questionnaire, answers, assessment, say: form.say, writing: form.writing })
  return rows.map((row) => Object.fromEntries(TABLE_COLUMNS.map((column, index) => [column, row[index] ?? ''])))
}

describe('answerTable', () => {
  it('has a row for the file, for each question and for each question of an entry', () => {
    const rows = tableOf({ q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Chain' } } }] } })
    const ids = rows.map(({ id }) => id)
    expect(ids).toContain('@digest')
    expect(ids).toContain('@subject.name')
    expect(ids.filter((id) => id?.startsWith('q_'))).toHaveLength(form.questions.size + 2)
    expect(rows.find(({ id }) => id === 'q_parts/e1/q_part_name')).toMatchObject({ number: '2.2.1.1', answer: 'Chain', value: 'Chain' })
  })

  it('says an answer for people and for programs', () => {
    const rows = tableOf({ q_lights: { value: ['o_front', 'o_rear'], evidence: ['One', 'Two'] }, q_kind: { value: 'o_cargo' } })
    expect(rows.find(({ id }) => id === 'q_lights')).toMatchObject({
      ...{ number: '1.5', state: 'Answered', answer: 'Front; Rear', value: '["o_front","o_rear"]', points: '0', evidence: 'One\nTwo' },
    })
    expect(rows.find(({ id }) => id === 'q_helmet')).toMatchObject({ state: 'Open', answer: '', value: '' })
  })
})

describe('valueText', () => {
  const textOf = (id: string, value: Parameters<typeof valueText>[1]) => {
    const question = form.questions.get(id)?.question
    if (question === undefined) throw new Error(`No question ${id}`)
    return valueText(question, value, form.questionnaire.scales ?? [], form.writing)
  }

  it('says values in the words of the question', () => {
    expect(textOf('q_gap', 'w2')).toBe('Worn')
    expect(textOf('q_load', 1234.5)).toBe('1,234.5\u00a0kg')
    expect(textOf('q_checked', '2025-03-01')).toBe('1 March 2025')
    expect(textOf('q_brake_fails', { initial: { likelihood: 'c1', impact: 'h2' } })).toBe('Before repair: Likelihood: Rare, Impact: A fall')
  })

  it('loses nothing that it does not know', () => {
    expect(textOf('q_gap', 'w9')).toBe('w9')
    expect(textOf('q_checked', 'soon')).toBe('soon')
  })
})

describe('writeCsv', () => {
  it('quotes every cell and ends lines as spreadsheets do', () => {
    expect(
      writeCsv([
        ['a', 'say "b"'],
        ['line\nbreak', ''],
      ]),
    ).toBe('\ufeff"a","say ""b"""\r\n"line\nbreak",""\r\n')
  })

  it.each(['=cmd|calc', '+1', '-1', '@sum', '\tx', '\rx', "'quoted"])('makes %j a text, in a way that can be taken back', (text) => {
    const cell = writeCsv([[text]]).slice(2, -3)
    expect(cell).toBe(`'${text}`)
    expect(cell.slice(1)).toBe(text)
  })
})

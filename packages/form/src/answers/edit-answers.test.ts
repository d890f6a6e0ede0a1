import { beforeAll, describe, expect, it } from 'vitest'
import { sampleAnswers, sampleForm } from '../../test/sample-form.ts'
import type { Form } from '../state/form.ts'
import { answerAt, entriesOf, withAnswer, withEntry, withoutEntry } from './edit-answers.ts'

let form: Form
beforeAll(async () => {
  form = await sampleForm()
})

describe('withAnswer', () => {
  it('puts an answer in place and leaves the others as they were', () => {
    const before = sampleAnswers(form, { q_kind: { value: 'o_city' } })
    const after = withAnswer(before, { question: 'q_gap' }, { value: 'w1' })
    expect(after.answers).toEqual({ q_kind: { value: 'o_city' }, q_gap: { value: 'w1' } })
    expect(after.answers.q_kind).toBe(before.answers.q_kind)
  })

  it('leaves out what says nothing: empty texts, lists, rows and marks that are not set', () => {
    const empty = { value: { initial: {} }, note: '', evidence: [], toDiscuss: false }
    expect(withAnswer(sampleAnswers(form), { question: 'q_brake_fails' }, empty).answers).toEqual({})
  })

  it('keeps a 0, which is an answer', () => {
    expect(withAnswer(sampleAnswers(form), { question: 'q_load' }, { value: 0 }).answers).toEqual({ q_load: { value: 0 } })
  })

  it('answers in one entry of a group', () => {
    const two = withEntry(withEntry(sampleAnswers(form), 'q_parts'), 'q_parts')
    const place = { question: 'q_parts', entry: { id: 'e2', question: 'q_part_name' } }
    const after = withAnswer(two, place, { value: 'Chain' })
    expect(answerAt(after, place)).toEqual({ value: 'Chain' })
    expect(entriesOf(after.answers.q_parts?.value).map(({ answers }) => answers)).toEqual([{}, { q_part_name: { value: 'Chain' } }])
  })

  it('takes ids of answers for nothing but that', () => {
    expect(answerAt(sampleAnswers(form), { question: 'constructor' })).toEqual({})
  })
})

describe('entries', () => {
  it('get the first id that is free', () => {
    const three = ['', '', ''].reduce((answers) => withEntry(answers, 'q_parts'), sampleAnswers(form))
    const again = withEntry(withoutEntry(three, 'q_parts', 'e2'), 'q_parts')
    expect(entriesOf(again.answers.q_parts?.value).map(({ id }) => id)).toEqual(['e1', 'e3', 'e4'])
  })

  it('leave nothing behind when the last one goes', () => {
    expect(withoutEntry(withEntry(sampleAnswers(form), 'q_parts'), 'q_parts', 'e1').answers).toEqual({})
  })

  it('take the place of a reason why the question does not apply', () => {
    const before = sampleAnswers(form, { q_parts: { notApplicable: 'No repair.' } })
    expect(withEntry(before, 'q_parts').answers.q_parts).toEqual({ value: [{ id: 'e1', answers: {} }] })
  })
})

import { validators } from '@ai-toolkit/model'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleAnswers, sampleForm } from '../../test/sample-form.ts'
import { assessAnswers, type Form } from '../state/form.ts'
import { answerTable } from './answer-table.ts'
import { type AnswerFileContext, LARGEST_FILE, readAnswerFile } from './read-answer-file.ts'
import { writeAnswerFile } from './write-answer-file.ts'

let form: Form
let context: AnswerFileContext
beforeAll(async () => {
  form = await sampleForm()
  context = { questionnaire: form.questionnaire, edition: '1.0.0', digest: form.digest, today: '2026-06-02' }
})

function read(content: unknown) {
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
  return readAnswerFile(bytes, context)
}

function withAnswers(answers: object, rest: object = {}): object {
  return { ...sampleAnswers(form), answers, ...rest }
}

describe('a sound file', () => {
  it('comes back as it was written, and is an answer file by the schema', () => {
    const answers = sampleAnswers(form, {
      q_kind: { value: 'o_cargo', note: 'Ünïcode ✓ \u202eafter', assignedTo: 'Ann', toDiscuss: true },
      q_gap: { notApplicable: 'No pads.' },
      q_load: { value: 80.5 },
      q_lights: { value: ['o_front', 'o_rear'] },
      q_checked: { value: '2025-03-01' },
      q_brake_fails: { value: { initial: { likelihood: 'c1', impact: 'h1' } }, measures: 'New pads', owner: 'Ann', review: '2026-09-01' },
      q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Chain' } } }], evidence: ['A bill'] },
    })
    const text = writeAnswerFile(answers, form.questionnaire)
    expect(validators.answers(JSON.parse(text))).toBe(true)
    expect(read(text)).toEqual({ answers, refused: undefined, faults: [] })
  })

  it('may be in UTF-8 with a mark, or in UTF-16', () => {
    const text = writeAnswerFile(sampleAnswers(form, { q_remark: { value: 'ÄÖÜ' } }), form.questionnaire)
    const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    expect(read(`\ufeff${text}`).answers?.answers.q_remark).toEqual({ value: 'ÄÖÜ' })
    expect(read(utf16).answers?.answers.q_remark).toEqual({ value: 'ÄÖÜ' })
  })
})

describe('retired answers', () => {
  const retired = [
    { question: 'q_old', edition: '0.9.0', to: '1.0.0', answer: { value: 'w1', note: 'Ünïcode' }, why: 'Gone' },
    { question: 'q_rows', edition: '0.9.0', to: '1.0.0', answer: { value: { r1: { c1: 'p1' } } }, why: 'Gone' },
    { question: 'q_name', group: 'e1', edition: '0.9.0', to: '1.0.0', answer: { notApplicable: 'None' }, why: 'Gone' },
    { question: 'q_parts', edition: '0.9.0', to: '1.0.0', answer: { value: [{ id: 'e1', answers: { q_name: { value: 3 } } }] }, why: 'Gone' },
  ]

  it('come back as they were, and go into the file and into the table', () => {
    const answers = { ...sampleAnswers(form), retired }
    const text = writeAnswerFile(answers, form.questionnaire)
    expect(validators.answers(JSON.parse(text))).toBe(true)
    expect(read(text)).toEqual({ answers, refused: undefined, faults: [] })
    const rows = answerTable({ ...form, answers, assessment: assessAnswers(form, answers).assessment })
    const pieces = rows.flatMap(([id, , , , , , value]) => (id?.startsWith('@retired.') ? [value] : []))
    expect(JSON.parse(pieces.join(''))).toEqual(retired)
  })

  it.each([
    { question: '__proto__' },
    { answer: { value: [1] } },
    { answer: { value: {} } },
    { answer: { extra: 1 } },
    { answer: { value: [{ id: 'e1' }] } },
    { answer: { note: '' } },
    { to: '1.0' },
    { why: 1 },
  ])('that are none are left out, and said: %o', (fault) => {
    const given = read(withAnswers({}, { retired: [...retired, { ...retired[0], ...fault }] }))
    expect(given).toMatchObject({ answers: { retired }, faults: [{ word: 'bad-retired' }] })
    expect(validators.answers(given.answers)).toBe(true)
  })
})

describe('a file that cannot be used', () => {
  it.each([
    ['empty', '  \n'],
    ['truncated', '{ "questionnaire": "checkup", "answers": { "q_k'],
    ['damaged', '{ "questionnaire": checkup }'],
    ['yaml', 'questionnaire: checkup\nedition: "1.0.0"\n'],
    ['not-json', 'Dear colleague,'],
    ['not-answers', '{ "hello": 1 }'],
    ['not-text', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff])],
  ])('is refused as %s', (word, content) => {
    expect(read(content)).toMatchObject({ answers: undefined, refused: { word } })
  })

  it('is refused where it is too large, of the future, of another questionnaire, or answers a question twice', () => {
    expect(read(new Uint8Array(LARGEST_FILE + 1))).toMatchObject({ refused: { word: 'too-large' } })
    expect(read(withAnswers({}, { schemaVersion: 2 }))).toMatchObject({ refused: { word: 'future', values: { version: '2' } } })
    expect(read(withAnswers({}, { questionnaire: 'risks' }))).toMatchObject({ refused: { word: 'other-questionnaire' } })
    const twice = JSON.stringify(withAnswers({})).replace('"answers":{}', '"answers":{"q_gap":{"value":"w0"},"q_gap":{"value":"w2"}}')
    expect(read(twice)).toMatchObject({ refused: { word: 'twice', values: { key: 'q_gap' } } })
  })
})

describe('a file of which a part can be used', () => {
  it('says so where it was given to another state of the questionnaire', () => {
    const found = read(withAnswers({ q_kind: { value: 'o_city' } }, { edition: '0.9.0', digest: `sha256:${'1'.repeat(64)}` }))
    expect(found).toMatchObject({ foreign: { edition: '0.9.0' }, answers: { edition: '1.0.0', digest: form.digest } })
  })

  it.each([
    ['unknown-question', { q_none: { value: 1 } }],
    ['unknown-question', { __proto_: { value: 1 } }],
    ['not-an-answer', { q_kind: 'o_city' }],
    ['unknown-choice', { q_kind: { value: 'o_boat' } }],
    ['bad-choice', { q_kind: { value: 7 } }],
    ['unknown-choice', { q_gap: { value: 'toString' } }],
    ['unknown-choice', { q_lights: { value: ['o_front', 'o_top'] } }],
    ['exclusive', { q_lights: { value: ['o_front', 'o_none'] } }],
    ['bad-number', { q_load: { value: '80' } }],
    ['number-range', { q_load: { value: 4000 } }],
    ['bad-day', { q_checked: { value: '2026-02-30' } }],
    ['bad-text', { q_remark: { value: 'x'.repeat(20_001) } }],
    ['bad-cells', { q_brake_fails: { value: { initial: { likelihood: 'c9' }, final: { likelihood: 'c1' } } } }],
    ['bad-matrix', { q_brake_fails: { value: 'c1' } }],
    ['bad-group', { q_parts: { value: 'Chain' } }],
    ['bad-entry', { q_parts: { value: [{ answers: {} }] } }],
    ['too-many-entries', { q_parts: { value: Array.from({ length: 1000 }, (_, at) => ({ id: `e${at}`, answers: {} })) } }],
    ['bad-field', { q_gap: { note: 'x'.repeat(20_001) } }],
    ['bad-field', { q_gap: { evidence: ['fine', 7] } }],
    ['bad-field', { q_gap: { owner: 'two\nlines' } }],
    ['unknown-field', { q_gap: { remark: 'x' } }],
    ['value-and-reason', { q_gap: { value: 'w1', notApplicable: 'No pads.' } }],
    ['always-applies', { q_kind: { notApplicable: 'No kind.' } }],
  ])('names a fault (%s) and keeps the rest', (word, damaged) => {
    const found = read(withAnswers({ q_chain: { value: 'w1' }, ...damaged }))
    expect(found.refused).toBeUndefined()
    expect('faults' in found && found.faults.map((fault) => fault.word)).toContain(word)
    expect(found.answers?.answers.q_chain).toEqual({ value: 'w1' })
  })

  it('keeps the sound part of a damaged answer', () => {
    const damaged = {
      q_gap: { value: 'w9', note: 'Sound', evidence: ['Fine', 7] },
      q_parts: { value: [{ id: 'e1', answers: { q_x: {}, q_part_name: { value: 'Bell' } } }] },
    }
    expect(read(withAnswers(damaged)).answers?.answers).toEqual({
      q_gap: { note: 'Sound', evidence: ['Fine'] },
      q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Bell' } } }] },
    })
  })

  it('does without what is said of the subject and the day where that is nonsense', () => {
    const found = read(withAnswers({}, { subject: { name: 7, agency: 'Here' }, respondents: 'Ann', date: 'yesterday' }))
    expect(found.answers).toMatchObject({ subject: { name: '', agency: 'Here' }, date: '2026-06-02' })
    expect('faults' in found && found.faults.map(({ word }) => word)).toEqual(['bad-subject', 'bad-respondents', 'bad-date'])
  })
})

it('never throws, and never gives answers that the schema would refuse', () => {
  const nonsense = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('o_city', 'w1', ['o_front'], { initial: { likelihood: 'c1' } }, [{ id: 'e1', answers: {} }], 7),
  )
  const fields = fc.constantFrom('value', 'note', 'evidence', 'notApplicable', 'owner', 'review', 'toDiscuss', 'x')
  const answers = fc.dictionary(fc.constantFrom(...form.questions.keys(), 'q_x'), fc.oneof(nonsense, fc.dictionary(fields, nonsense)))
  fc.assert(
    fc.property(answers, (given) => {
      const found = read(withAnswers(given))
      if (found.answers !== undefined) expect(validators.answers(JSON.parse(JSON.stringify(found.answers)))).toBe(true)
    }),
  )
})

import { beforeAll, describe, expect, it } from 'vitest'
import { sampleAnswers, sampleForm } from '../../test/sample-form.ts'
import { compareAnswers } from '../answers/compare-answers.ts'
import { assessEntry } from './entry-states.ts'
import { fileName } from './file-name.ts'
import { assessAnswers, type Form, modelResult } from './form.ts'
import { readKept, writeKept } from './kept-answers.ts'
import { searchTexts } from './search-texts.ts'
import { shiftOf } from './shift-of.ts'
import { takeOver } from './take-over.ts'
import { keptUnasked, standingOf, tallyOf } from './tally.ts'
import { addressOf, addressOfQuestion, readAddress } from './view.ts'

let form: Form
beforeAll(async () => {
  form = await sampleForm()
})

describe('standings', () => {
  it('tell open, started, skipped and the others apart', () => {
    const answers = sampleAnswers(form, {
      q_kind: { value: 'o_city' },
      q_gap: { notApplicable: 'No pads.' },
      q_brake_fails: { value: { initial: { likelihood: 'c1' } } },
      q_load: { value: 3 },
    })
    const { assessment } = assessAnswers(form, answers)
    const stood = assessment.questions.flatMap((result) => {
      const question = form.questions.get(result.id)?.question
      return question === undefined ? [] : [{ id: result.id, question, standing: standingOf(question, result) }]
    })
    expect(Object.fromEntries(stood.map(({ id, standing }) => [id, standing]))).toMatchObject({
      ...{ q_kind: 'answered', q_gap: 'not-applicable', q_chain: 'open', q_load: 'hidden', q_remark: 'skipped', q_brake_fails: 'started' },
    })
    // Kind and pads are done; chain, lights, brake and the announced helmet are wanted; the load is not asked, the rest is optional.
    expect(tallyOf(stood)).toEqual({ done: 2, wanted: 6 })
    expect(keptUnasked(answers, assessment)).toEqual(['q_load'])
  })

  it('say which questions come and go', () => {
    const [city, cargo] = ['o_city', 'o_cargo'].map((value) => assessAnswers(form, sampleAnswers(form, { q_kind: { value } })).assessment)
    expect(city && cargo && shiftOf(city, cargo)).toEqual({ shown: ['q_load'], hidden: [] })
  })

  it('of an entry go by the entry alone', () => {
    const compiled = form.entries.get('q_parts')
    if (compiled === undefined) throw new Error('The sample has a group.')
    const entry = { id: 'e1', answers: { q_part_name: { value: 'Chain' } } }
    expect(assessEntry(compiled, entry, sampleAnswers(form)).map(({ id, state }) => [id, state])).toEqual([
      ['q_part_name', 'answered'],
      ['q_part_wear', 'unanswered'],
    ])
  })
})

it('modelResult gives what the report shows', () => {
  const { verdict } = modelResult(form, assessAnswers(form, sampleAnswers(form, { q_gap: { value: 'w0' } })))
  expect(verdict).toMatchObject({ level: { id: 'state' }, measure: { id: 'wear_share' } })
})

it('compareAnswers lists changed answers, and no changed notes', () => {
  const before = sampleAnswers(form, { q_gap: { value: 'w0' }, q_chain: { value: 'w1', note: 'Old' }, q_kind: { value: 'o_city' } })
  const now = sampleAnswers(form, { q_gap: { notApplicable: 'No pads.' }, q_chain: { value: 'w1', note: 'New' }, q_lights: { value: ['o_front'] } })
  expect(compareAnswers(before, now, [...form.questions.keys()])).toEqual([
    { question: 'q_kind', before: { value: 'o_city' }, now: undefined },
    { question: 'q_gap', before: { value: 'w0' }, now: { notApplicable: 'No pads.' } },
    { question: 'q_lights', before: undefined, now: { value: ['o_front'] } },
  ])
})

describe('what the browser keeps', () => {
  const context = () => ({ questionnaire: form.questionnaire, edition: '1.0.0', digest: form.digest, today: '2026-06-02' })

  it('comes back, with texts that are no numbers, also without a name', () => {
    const kept = {
      answers: { ...sampleAnswers(form, { q_gap: { value: 'w1' } }), subject: { name: '' } },
      drafts: { q_load: '12 or so' },
      isFiled: false,
    }
    expect(readKept(writeKept(kept), context())).toMatchObject({ file: { answers: kept.answers }, drafts: kept.drafts, isFiled: false })
  })

  it('is of no use where it is damaged, and said to be foreign where it is', () => {
    expect(readKept('{"answers":', context())).toBeUndefined()
    expect(readKept('null', context())).toBeUndefined()
    const foreign = { ...sampleAnswers(form), digest: `sha256:${'1'.repeat(64)}` }
    expect(readKept(writeKept({ answers: foreign, drafts: {}, isFiled: true }), context())?.file.foreign).toEqual({ edition: '1.0.0' })
  })
})

it('takeOver marks every foreign answer, and none of our own', () => {
  const answers = sampleAnswers(form, { q_gap: { value: 'w1' } })
  expect(takeOver({ answers, refused: undefined, faults: [] })).toBe(answers)
  const taken = takeOver({ answers, refused: undefined, faults: [], foreign: { edition: '0.9.0' } })
  expect(taken.answers).toEqual({ q_gap: { value: 'w1', toDiscuss: true } })
})

it('searchTexts finds words without case and accents, in Arabic without marks and variant letters', () => {
  const texts = [
    { id: 'a', text: 'Überprüfung der Bremsen' },
    { id: 'b', text: 'تقييم الأخطار' },
  ]
  expect(searchTexts(texts, 'uberprufung BREMS')).toEqual(['a'])
  expect(searchTexts(texts, 'تَقييم الاخطار')).toEqual(['b'])
  expect(searchTexts(texts, 'bremsen fehlt')).toEqual([])
  expect(searchTexts(texts, '  ')).toEqual(['a', 'b'])
})

it('fileName makes a name that every system takes', () => {
  const answers = { ...sampleAnswers(form), subject: { name: '../Überblick: "Nord" / دراجة ' } }
  expect(fileName(answers, 'json')).toBe('checkup-überblick-nord-دراجة-2026-06-01.json')
  expect(fileName({ ...answers, subject: { name: '???' } }, 'csv')).toBe('checkup-2026-06-01.csv')
})

describe('addresses', () => {
  it('lead back to their view, and to questions', () => {
    for (const view of [{ kind: 'start' }, { kind: 'files' }, { kind: 'section', id: 's_risk' }] as const) {
      expect(readAddress(form, `#${addressOf(view)}`)).toEqual({ view })
    }
    expect(readAddress(form, `#${addressOfQuestion('q_gap')}`)).toEqual({ view: { kind: 'section', id: 's_state' }, question: 'q_gap' })
  })

  it('of nothing lead nowhere', () => {
    for (const hash of ['', '#', '#s.none', '#q.constructor', '#term.care']) expect(readAddress(form, hash)).toBeUndefined()
  })
})

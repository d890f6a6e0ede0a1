import type { Answers } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryAnswers } from '../../../test/arbitrary-answers.ts'
import { richEdition, richHead } from '../../../test/rich-edition.ts'
import { carried, koboSubmission, odkSubmission, surveyResult } from '../../../test/submit-answers.ts'
import { readSubmissions } from './read-submissions.ts'

const answers: Answers = {
  ...{ ...richHead, schemaVersion: 1, subject: { name: 'The bicycle' }, date: '2026-03-01', respondents: [{ name: 'A. Mechanic' }] },
  answers: {
    q_kind: { value: 'o_cargo', note: 'Kept' },
    q_load: { value: 80.5 },
    q_lights: { value: ['o_front', 'o_rear'] },
    q_brake_fails: { value: { initial: { likelihood: 'c3', impact: 'h3' }, residual: { likelihood: 'c1', impact: 'h1' } } },
    q_parts: { value: [{ id: 'e1', answers: { q_part_name: { value: 'Chain' } } }] },
  },
}

function read(text: string, path = 'a.json') {
  const { value, diagnostics } = readSubmissions({ path, text }, { edition: richEdition, today: '9999-12-31' })
  return { value, found: diagnostics.map(({ code, message, place }) => `${code} ${place.start.line} ${message}`) }
}

function readJson(value: unknown) {
  return read(JSON.stringify(value, null, 1))
}

describe('readSubmissions', () => {
  it.each([
    ['SurveyJS', surveyResult],
    ['Kobo', koboSubmission],
    ['ODK', odkSubmission],
  ])(
    'reads all that %s can carry',
    (_, submit) => {
      fc.assert(
        fc.property(arbitraryAnswers.map(carried), (given) => {
          const { value, found } = readJson(submit(given))
          expect(found.filter((one) => !/^answer-(hidden|incomplete)/.test(one))).toEqual([])
          expect(value).toEqual([given])
        }),
        { numRuns: 50 },
      )
    },
    120_000,
  )

  it('reads several submissions, in a list or as an interface answers', () => {
    const two = [koboSubmission(answers), koboSubmission({ ...answers, subject: { name: 'Another' } })]
    for (const given of [two, { count: 2, results: two }, { '@odata.context': 'x', value: two }]) {
      expect(readJson(given).value?.map(({ subject }) => subject.name)).toEqual(['The bicycle', 'Another'])
    }
  })

  it('reads a table, with its choices in one column or in a column each', () => {
    const { S_any: _nested, ...rest } = odkSubmission(answers) as { S_any: { Q_any: Record<string, unknown> } }
    expect(rest).toBeDefined()
    const flat = Object.entries(_nested.Q_any).filter(([, value]) => typeof value !== 'object')
    const lights = flat.filter(([name]) => name !== 'q_lights')
    const table = (columns: [string, unknown][]) =>
      `${columns.map(([name]) => `S_any-${name}`).join(',')}\r\n${columns.map(([, value]) => `"${value}"`).join(',')}\r\n`
    const expected = { ...answers.answers }
    delete expected.q_parts
    expect(read(table(flat), 'a.csv').value?.[0]?.answers).toEqual(expected)
    const each: [string, unknown][] = [...lights, ['q_lights/o_front', '1'], ['q_lights/o_rear', 'True'], ['q_lights/o_none', '0']]
    expect(read(table(each), 'a.csv').value?.[0]?.answers).toEqual(expected)
    const { found } = read(table([...flat, ['SET-OF-G_q_parts', 'uuid:1/G_q_parts']]), 'a.csv')
    expect(found).toEqual([expect.stringMatching(/^submission-entries 2 The entries of “q_parts” stand in another file/)])
  })

  it.each([
    ['a choice that there is not', { q_kind: 'o_tandem' }, 'answer-unknown-choice', { q_kind: { note: 'Kept' } }],
    ['one choice too many', { q_lights: ['o_front', 'o_top'] }, 'answer-unknown-choice', { q_lights: { value: ['o_front'] } }],
    ['a number that is none', { q_load: 'eighty' }, 'answer-shape', {}],
    ['a rating that there is not', { q_brake_fails: { initial: { likelihood: 'c9' } } }, 'answer-unknown-choice', {}],
    ['a value of another kind', { q_kind: { deep: ['x'] } }, 'answer-unknown-choice', { q_kind: { note: 'Kept' } }],
    ['a question of somebody else', { my_question: 'yes' }, 'submission-unknown', {}],
    ['entries that stand elsewhere', { 'G_q_parts@odata.navigationLink': 'x' }, 'submission-entries', {}],
    [
      'a thousand entries and one',
      { q_parts: Array.from({ length: 1001 }, () => ({ q_part_name: 'Chain' })) },
      'list-too-long',
      { q_kind: { value: 'o_cargo' } },
    ],
    ['a row that there is not', { q_brake_fails_R_constructor_C_name: 'c1' }, undefined, {}],
  ])('finds %s at its place, and uses the rest', (_, change, code, expected) => {
    const text = JSON.stringify({ ...surveyResult(answers), ...change }, null, 1)
    const { value, found } = read(text)
    const [key = ''] = Object.keys(change)
    const from = text.split('\n').findIndex((line) => line.startsWith(` "${key}"`)) + 1
    if (code !== undefined)
      expect(
        found.some((one) => one.startsWith(`${code} `) && Number(one.split(' ')[1]) >= from && Number(one.split(' ')[1]) <= from + 6),
        found.join('\n'),
      ).toBe(true)
    expect(value?.[0]?.answers).toMatchObject(expected)
    expect(value?.[0]?.subject.name).toBe('The bicycle')
  })

  it.each([
    ['something else', { a: 1 }, 'submission-foreign 1'],
    ['answers without a digest', { TOOLKIT_questionnaire: 'checkup' }, 'submission-foreign 1'],
    ['answers to another questionnaire', { ...surveyResult(answers), TOOLKIT_questionnaire: 'chekup' }, 'unknown-questionnaire'],
    ['answers to another state of the questionnaire', { ...surveyResult(answers), TOOLKIT_digest: 'sha256:0' }, 'answers-digest'],
    ['a text', 'nonsense', 'submission-foreign 1'],
  ])('uses nothing of %s', (_, given, message) => {
    const { value, found } = readJson(given)
    expect(value).toEqual([])
    expect(found).toEqual([expect.stringContaining(message)])
  })

  it('finds JSON that is cut off', () => {
    expect(read('{"q_kind": "o_ci').found).toEqual([expect.stringContaining('json-syntax 1')])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAnyData, parseData } from '@ai-toolkit/data'
import type { Questionnaire } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { compileQuestionnaire } from '../compile-questionnaire.ts'
import { checkAnswers } from './check-answers.ts'

interface Case {
  name: string
  answers: string
  expect: string[]
  at?: string
}

const questionnaire: Questionnaire = {
  id: 'q',
  title: 'Q',
  subject: { id: 'thing', title: 'Thing' },
  scales: [{ id: 'three', title: 'Three', points: [1, 2, 3].map((value) => ({ id: `p${value}`, label: `P${value}`, value })) }],
  sections: [
    {
      id: 's',
      title: 'S',
      questions: [
        { id: 'q_num', type: 'number', text: 'Number', minimum: 0, maximum: 10, integer: true },
        { id: 'q_scale', type: 'scale', text: 'Scale', scale: 'three', notApplicable: false },
        {
          id: 'q_multi',
          type: 'multiple',
          text: 'Multiple',
          options: [
            { id: 'o_a', label: 'A' },
            { id: 'o_b', label: 'B' },
            { id: 'o_none', label: 'None', exclusive: true },
          ],
        },
        { id: 'q_date', type: 'date', text: 'Date' },
        {
          id: 'q_matrix',
          type: 'matrix',
          text: 'Matrix',
          rows: [
            { id: 'now', label: 'Now' },
            { id: 'later', label: 'Later' },
          ],
          columns: [{ id: 'x', label: 'X', scale: 'three' }],
        },
        { id: 'q_group', type: 'group', text: 'Group', maximum: 2, questions: [{ id: 'q_inner', type: 'text', text: 'Inner' }] },
        { id: 'q_hidden', type: 'text', text: 'Hidden', when: 'answers.q_num > 5', whenText: 'Asked above five.' },
      ],
    },
  ],
}
const compiled = compileQuestionnaire(questionnaire)
const digest = `sha256:${'0'.repeat(64)}`
const path = join(import.meta.dirname, 'answer-cases.yaml')
const cases = parseAnyData({ path, text: readFileSync(path, 'utf8') }).value?.value as Case[]

function check(answers: string, head: Record<string, string> = {}) {
  const front = { questionnaire: 'q', edition: '"1.0.0"', digest, date: '2026-03-01', subject: '{ name: Thing }', ...head }
  const text = `${Object.entries(front)
    .map(([field, value]) => `${field}: ${value}`)
    .join('\n')}\nanswers:\n${answers.replace(/^/gm, '  ')}\n`
  const { value, diagnostics } = parseData({ path: 'a.yaml', text }, 'answers')
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  return { text, found: checkAnswers(compiled, value, { edition: '1.0.0', digest }) }
}

describe('checkAnswers', () => {
  it.each(cases)('$name', ({ answers, expect: codes, at }) => {
    const { text, found } = check(answers)
    expect(found.map(({ code }) => code)).toEqual(codes)
    const [first] = found
    if (at === undefined || first === undefined) return
    const line = text.split('\n')[first.place.start.line - 1] ?? ''
    expect(line.slice(first.place.start.column - 1, first.place.end.column - 1)).toBe(at)
  })

  it('says nothing of the answers when they are to another questionnaire', () => {
    expect(check('q_num: { value: 30 }', { questionnaire: 'other' }).found.map(({ code }) => code)).toEqual(['answers-other-questionnaire'])
  })

  it('finds another digest beside all else', () => {
    const { found } = check('q_num: { value: 30 }', { digest: `sha256:${'1'.repeat(64)}` })
    expect(found.map(({ code }) => code)).toEqual(['answers-digest', 'answer-range'])
  })
})

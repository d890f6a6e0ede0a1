import type { Questionnaire } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { findingsIn } from '../../test/check-questionnaire.ts'

const base: Questionnaire = {
  id: 'q',
  title: 'Q',
  subject: { id: 'thing', title: 'Thing' },
  scales: [{ id: 'five', title: 'Five', points: [1, 2, 3, 4, 5].map((value) => ({ id: `p${value}`, label: `P${value}`, value })) }],
  sections: [{ id: 's', title: 'S', questions: ['q_1', 'q_2', 'q_3'].map((id) => ({ id, type: 'scale', text: id, scale: 'five' })) }],
  measures: [{ id: 'mean', label: 'Mean', aggregate: 'mean', of: 'points' }],
  levels: [
    {
      id: 'l',
      label: 'L',
      measure: 'mean',
      bands: [
        { id: 'low', label: 'Low', below: 3.4 },
        { id: 'high', label: 'High', from: 3.4 },
      ],
    },
  ],
  verdict: 'l',
}

const recommend = (when: string): Questionnaire => ({ ...base, recommendations: [{ id: 'r', when, title: 'R', text: 'R', priority: 'low' }] })

describe('what no answers can bring about', () => {
  it('is not found where there is nothing', () => {
    expect(findingsIn(base)).toEqual([])
  })

  it.each([
    ["answers.q_1 == 'p1' && answers.q_1 == 'p2'", ['condition-never-met']],
    ["answers.q_1 == 'p1' && answers.q_2 == 'p5'", []],
    ["states.q_1 == 'not-applicable'", []],
    ["states.q_1 == 'hidden'", ['condition-never-met']],
    ['measures.mean > 5', ['condition-not-seen-met']],
    ['measures.mean >= 4.9', []],
    ['measures.mean == 1', []],
  ])('recommendation when %s', (when, codes) => {
    expect(findingsIn(recommend(when))).toEqual(codes)
  })

  it('a question that is never asked, also through the condition of its section', () => {
    const [first, ...rest] = base.sections[0]?.questions ?? []
    const never = {
      id: 's_2',
      title: 'S2',
      when: "answers.q_1 == 'p1'",
      questions: [{ id: 'q_4', type: 'text' as const, text: 'Q4', when: "answers.q_1 == 'p2'", whenText: 'Never.' }],
    }
    expect(
      findingsIn({ ...base, sections: [{ id: 's', title: 'S', questions: [first, ...rest].flatMap((question) => question ?? []) }, never] }),
    ).toEqual(['condition-never-met'])
  })

  it('a level that is never given', () => {
    const [level] = base.levels ?? []
    const bands = [...(level?.bands.slice(0, 1) ?? []), { id: 'high', label: 'High', from: 3.4, to: 5 }, { id: 'over', label: 'Over', above: 5 }]
    expect(findingsIn({ ...base, levels: level === undefined ? [] : [{ ...level, bands }] })).toEqual(['band-not-seen'])
  })

  it('a maximum that the best answers do not reach', () => {
    expect(findingsIn({ ...base, measures: [{ id: 'mean', label: 'Mean', aggregate: 'mean', of: 'points', expectedMaximum: 5 }] })).toEqual([])
    expect(findingsIn({ ...base, measures: [{ id: 'mean', label: 'Mean', aggregate: 'mean', of: 'points', expectedMaximum: 6 }] })).toEqual([
      'maximum-not-reached',
    ])
  })
})

import type { Answer, Answers } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeAnswers, settleConflict } from './merge-answers.ts'

function answersOf(answers: Answers['answers'], rest: Partial<Answers> = {}): Answers {
  const digest = `sha256:${'0'.repeat(64)}`
  return { questionnaire: 'checkup', edition: '1.0.0', digest, subject: { name: 'A bicycle' }, date: '2026-06-01', answers, ...rest }
}

function merge(a: Answers['answers'], b: Answers['answers'], base?: Answers['answers']) {
  return mergeAnswers(base && answersOf(base), answersOf(a), answersOf(b))
}

describe('mergeAnswers', () => {
  it('takes what only one of the two has', () => {
    const { answers, conflicts, taken } = merge({ q_a: { value: 'x' } }, { q_b: { value: 'y', note: 'Why' } })
    expect(answers.answers).toEqual({ q_a: { value: 'x' }, q_b: { value: 'y', note: 'Why' } })
    expect(conflicts).toEqual([])
    expect(taken).toEqual(['q_b'])
  })

  it('shows what both answered differently, and lets the first stand for now', () => {
    const { answers, conflicts } = merge({ q_a: { value: 'x' } }, { q_a: { value: 'y' } })
    expect(conflicts).toEqual([{ question: 'q_a', field: 'answer', a: { value: 'x' }, b: { value: 'y' } }])
    expect(answers.answers.q_a).toEqual({ value: 'x' })
  })

  it('has the retired answers of both, each once', () => {
    const retired = ['q_x', 'q_y'].map((question) => ({ question, edition: '0.9.0', to: '1.0.0', answer: { value: 'x' }, why: 'Gone' }))
    const { answers } = mergeAnswers(undefined, answersOf({}, { retired: retired.slice(0, 1) }), answersOf({}, { retired }))
    expect(answers.retired).toEqual(retired)
  })

  it('takes a value and a reason for not applying for one thing', () => {
    const { conflicts } = merge({ q_a: { value: 'x' } }, { q_a: { notApplicable: 'No such thing.' } })
    expect(conflicts).toHaveLength(1)
    const [conflict] = conflicts
    const settled = conflict && settleConflict(answersOf({ q_a: { value: 'x', note: 'Kept' } }), conflict, 'b')
    expect(settled?.answers.q_a).toEqual({ note: 'Kept', notApplicable: 'No such thing.' })
  })

  it('joins matrices cell by cell, and shows those that differ in one', () => {
    const initial = { value: { initial: { likelihood: 'c1' } } }
    const residual = { value: { initial: { impact: 'h1' }, residual: { likelihood: 'c2' } } }
    expect(merge({ q_m: initial }, { q_m: residual }).answers.answers.q_m).toEqual({
      value: { initial: { likelihood: 'c1', impact: 'h1' }, residual: { likelihood: 'c2' } },
    })
    expect(merge({ q_m: initial }, { q_m: { value: { initial: { likelihood: 'c3' } } } }).conflicts).toHaveLength(1)
  })

  it('joins entries of groups, and offers both where one id stands for two things', () => {
    const entry = (id: string, name: string) => ({ id, answers: { q_name: { value: name } } })
    const joined = merge({ q_g: { value: [entry('e1', 'Chain')] } }, { q_g: { value: [entry('e1', 'Chain'), entry('e2', 'Bell')] } })
    expect(joined.conflicts).toEqual([])
    expect(joined.answers.answers.q_g?.value).toEqual([entry('e1', 'Chain'), entry('e2', 'Bell')])
    const clash = merge({ q_g: { value: [entry('e1', 'Chain')] } }, { q_g: { value: [entry('e1', 'Bell')] } }).conflicts[0]
    expect(clash).toMatchObject({ both: { value: [entry('e1', 'Chain'), entry('e2', 'Bell')] } })
  })

  it('joins evidence without repeating it, and offers two notes one below the other', () => {
    const { answers, conflicts } = merge({ q_a: { evidence: ['One', 'Two'], note: 'Mine' } }, { q_a: { evidence: ['Two', 'Three'], note: 'Theirs' } })
    expect(answers.answers.q_a?.evidence).toEqual(['One', 'Two', 'Three'])
    expect(conflicts).toEqual([{ question: 'q_a', field: 'note', a: 'Mine', b: 'Theirs', both: 'Mine\n\nTheirs' }])
  })

  it('keeps a mark that either set', () => {
    expect(merge({ q_a: { value: 'x' } }, { q_a: { value: 'x', toDiscuss: true } }).answers.answers.q_a?.toDiscuss).toBe(true)
  })

  it('knows by the state that both began with who changed what', () => {
    const base = { q_a: { value: 'x' }, q_b: { value: 'x', evidence: ['Old'] }, q_c: { value: 'x' } }
    const mine = { q_a: { value: 'x' }, q_b: { value: 'y', evidence: [] }, q_c: { value: 'y' } }
    const theirs = { q_b: { value: 'x', evidence: ['Old'] }, q_c: { value: 'z' } }
    const { answers, conflicts } = merge(mine, theirs, base)
    expect(answers.answers).toEqual({ q_b: { value: 'y' }, q_c: { value: 'y' } })
    expect(conflicts).toEqual([{ question: 'q_c', field: 'answer', a: { value: 'y' }, b: { value: 'z' } }])
  })

  it('merges what the answers are about, who gave them and when', () => {
    const a = answersOf({}, { subject: { name: '', agency: 'Here' }, respondents: [{ name: 'Ann' }], date: '2026-06-02' })
    const b = answersOf({}, { subject: { name: 'A bicycle', agency: 'There' }, respondents: [{ name: 'Ann' }, { name: 'Ben' }] })
    const { answers, conflicts } = mergeAnswers(undefined, a, b)
    expect(answers.subject).toEqual({ name: 'A bicycle', agency: 'Here' })
    expect(answers.respondents).toEqual([{ name: 'Ann' }, { name: 'Ben' }])
    expect(answers.date).toBe('2026-06-02')
    expect(conflicts).toEqual([{ field: 'agency', a: 'Here', b: 'There' }])
  })

  const answer: fc.Arbitrary<Answer> = fc.record(
    { value: fc.constantFrom('x', 'y'), note: fc.constantFrom('one', 'two'), evidence: fc.uniqueArray(fc.constantFrom('p', 'q'), { minLength: 1 }) },
    { requiredKeys: ['value'] },
  )
  const sets = fc.dictionary(fc.constantFrom('q_a', 'q_b', 'q_c'), answer, { noNullPrototype: true })

  it('gives the same with itself, and loses nothing of either side', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(merge(a, a)).toMatchObject({ conflicts: [], taken: [], answers: { answers: a } })
        const { answers, conflicts } = merge(a, b)
        for (const id of Object.keys(b)) {
          const stands = answers.answers[id]
          for (const field of ['value', 'note'] as const) {
            const given = b[id]?.[field]
            const isConflict = conflicts.some(
              (one) => 'question' in one && one.question === id && one.field === (field === 'value' ? 'answer' : 'note'),
            )
            if (given !== undefined && !isConflict) expect(stands?.[field]).toEqual(given)
          }
          expect(stands?.evidence ?? []).toEqual(expect.arrayContaining(b[id]?.evidence ?? []))
        }
      }),
    )
  })
})

import { validators } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleProgress, sampleRiskProgress } from '../../test/sample-progress.ts'
import { sampleReadiness } from '../../test/sample-readiness.ts'
import { modelProgress } from './model-progress.ts'

const [before, after] = sampleProgress()
const progress = modelProgress([after, before])

describe('modelProgress', () => {
  it('fits its schema, and is the same whatever the order of the files', () => {
    expect(validators.progress(progress), JSON.stringify(validators.progress.errors)).toBe(true)
    expect(modelProgress([before, after])).toEqual(progress)
    const risks = modelProgress(sampleRiskProgress())
    expect(validators.progress(risks), JSON.stringify(validators.progress.errors)).toBe(true)
  })

  it('sets the results side by side, the earliest first', () => {
    expect(progress.assessments.map(({ date }) => date)).toEqual(['2025-05-18', '2026-05-18'])
    expect(progress.verdict).toMatchObject({ change: 0.2, turn: 'better', levelTurn: 'same' })
    expect(progress.verdict?.points.map(({ value, band }) => [value, band?.label])).toEqual([
      [2.4, 'Developing'],
      [2.6, 'Developing'],
    ])
  })

  it('says what rose and what fell', () => {
    expect(progress.sections[0]?.rows.map(({ section, values, turn }) => [section.title, values, turn])).toEqual([
      ['Culture', [3, 3.4], 'better'],
      ['People and expertise', [2, 2.2], 'better'],
      ['Processes', [2.5, 2.8], 'better'],
      ['Data and technical infrastructure', [2, 2], 'same'],
    ])
  })

  it('shows the answers that changed, with both ends in words', () => {
    expect(progress.answers.map(({ question }) => question.number)).toEqual(['1.4', '2.3', '2.4', '2.5', '3.4'])
    const [risen, , , , applies] = progress.answers
    expect(risen).toMatchObject({
      steps: [{ value: { choices: [{ label: 'Under discussion' }] } }, { value: { choices: [{ label: 'In place for all' }] } }],
    })
    expect(applies).toMatchObject({ steps: [{ state: 'not-applicable', notApplicable: expect.any(String) }, { state: 'answered' }] })
  })

  it('keeps assessments of other states of the questionnaire apart, and says so', () => {
    const other = structuredClone(after)
    other.assessment.digest = `sha256:${'f'.repeat(64)}`
    expect(progress.comparable).toBe(true)
    expect(modelProgress([before, other]).comparable).toBe(false)
  })

  it('lists questions that are new or gone, and their words where only the earlier questionnaire has them', () => {
    const later = structuredClone(after)
    const [section] = later.resource.questionnaire?.sections ?? []
    section?.questions.pop()
    section?.questions.push({ id: 'q_new', type: 'text', text: 'What else?' })
    later.assessment.questions.push({ id: 'q_new', section: 's_1', state: 'unanswered', counts: false })
    const { added, removed } = modelProgress([before, later]).questions
    expect(added.map(({ text }) => text)).toEqual(['What else?'])
    expect(removed.map(({ number }) => number)).toEqual(['1.5'])
  })

  it('tells what was settled from what is new and what remains', () => {
    const later = structuredClone(after)
    later.assessment.recommendations = [
      { id: 'r_body', priority: 'high', because: [] },
      { id: 'r_never', priority: 'low', because: [] },
    ]
    const { settled, arisen, remaining } = modelProgress([before, later]).recommendations
    expect([settled, arisen, remaining].map((lines) => lines.map(({ id }) => id))).toEqual([['r_owner'], ['r_never'], ['r_body']])
  })

  it('follows rated questions from level to level', () => {
    const [table] = modelProgress(sampleRiskProgress()).ratings
    expect(table?.questions.map(({ bands, turn }) => [bands.map((band) => band?.label ?? null), turn])).toEqual([
      [['Low', null], 'other'],
      [['High', 'Low'], 'better'],
    ])
    expect(table?.moves.reduce((sum, { questions }) => sum + questions.length, 0)).toBe(34)
  })
})

describe('the explanation', () => {
  it('parts the change among the answers, by how much each brought', () => {
    expect(progress.explanation?.parts.map(({ number, change, turn }) => [number, change, turn])).toEqual([
      // 2 of 5 points in one area of four, and so on. 2.3 was left out and now stands one above the mean that was; 3.4 likewise.
      ['1.4', 0.1, 'better'],
      ['3.4', 0.075, 'better'],
      ['2.3', 0.05, 'better'],
      ['2.4', -0.05, 'worse'],
      ['2.5', 0.05, 'better'],
    ])
  })

  it('adds up to the change, whatever the answers', () => {
    const mark = fc.constantFrom('1', '2', '3', '4', '5', 'n', '-')
    const area = fc.array(mark, { minLength: 5, maxLength: 5 }).map((marks) => `3${marks.join('').slice(1)}`)
    const answers = fc.tuple(area, area, area, area)
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const { explanation, verdict } = modelProgress([sampleReadiness(one, '2025-01-01'), sampleReadiness(other, '2026-01-01')])
        const told = (explanation?.parts ?? []).reduce((sum, { change }) => sum + change, 0)
        expect(explanation?.change).toBeCloseTo(verdict?.change ?? Number.NaN, 9)
        expect(told + (explanation?.rest ?? 0)).toBeCloseTo(explanation?.change ?? Number.NaN, 9)
        // What is left is rounding: each area and the whole are rounded to one decimal, at both ends.
        expect(Math.abs(explanation?.rest ?? 0)).toBeLessThanOrEqual(0.2 + 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('is left out where there is nothing to part', () => {
    const undecided = structuredClone(after)
    for (const result of undecided.assessment.measures) if (result.measure === 'total') result.value = null
    expect(modelProgress([before, undecided])).not.toHaveProperty('explanation')
  })
})

import type { ReportAction } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { sampleReadiness } from '../../test/sample-readiness.ts'
import { sampleRisks } from '../../test/sample-risks.ts'
import { modelReport, type ReportInput } from '../index.ts'

function actionsOf(input: ReportInput): ReportAction[] {
  return modelReport(input).actions
}

/** The sample of risks in which one more recommendation was fired by a count of two risks. */
function withCount(values: [string, number][]): ReportInput {
  const input = structuredClone(sampleRisks())
  const { questionnaire } = input.resource
  questionnaire?.measures?.push({ id: 'count', label: 'Grave risks', aggregate: 'sum', of: 'second' })
  questionnaire?.recommendations?.push({ id: 'r_count', when: 'true', title: 'Lower the grave risks', text: 'See prose.', priority: 'high' })
  const contributions = values.map(([of, value]) => ({ from: 'measure' as const, id: 'second', of, value }))
  input.assessment.measures.push({ measure: 'count', value: 2, contributions })
  input.assessment.recommendations.push({ id: 'r_count', priority: 'high', because: ['count'] })
  return input
}

describe('listActions', () => {
  it('has obligations first, then recommendations as they stand in the report, then what the answers say, numbered through', () => {
    const model = modelReport(sampleRisks())
    const kinds = model.actions.map(({ kind }) => kind)
    expect(kinds).toEqual([...kinds].sort((a, b) => orderOf(a) - orderOf(b)))
    expect(model.actions.filter(({ kind }) => kind === 'recommendation').map(({ id }) => id)).toEqual(model.recommendations.map(({ id }) => id))
    expect(model.actions.map(({ number }) => number)).toEqual(model.actions.map((_, index) => index + 1))
  })

  it('takes who and when of an obligation from the questionnaire, and makes up nobody', () => {
    const [duty] = actionsOf(sampleReadiness())
    expect(duty).toMatchObject({ kind: 'obligation', responsible: 'Head of the agency', due: 'Within six months', owners: [], status: 'open' })
    expect(duty).not.toHaveProperty('review')
  })

  it('joins a recommendation with the answers that brought it about', () => {
    const review = actionsOf(sampleRisks()).find(({ id }) => id === 'r_review')
    expect(review).toMatchObject({ concerns: [{ number: '3.1' }], owners: ['Legal Service'], review: '2026-09-01', status: 'planned' })
    expect(review?.measures.map(({ question }) => question.number)).toEqual(['3.1'])
  })

  it('finds the questions behind a count, and behind no other measure', () => {
    const counted = actionsOf(
      withCount([
        ['q_11', 1],
        ['q_12', 0],
        ['q_13', 1],
      ]),
    ).find(({ id }) => id === 'r_count')
    expect(counted?.concerns.map(({ id }) => id)).toEqual(['q_11', 'q_13'])
    const summed = actionsOf(
      withCount([
        ['q_11', 3],
        ['q_13', 1],
      ]),
    ).find(({ id }) => id === 'r_count')
    expect(summed).toMatchObject({ concerns: [], owners: [], measures: [], status: 'open' })
  })

  it('says that a plan is partial where only some of its questions have measures', () => {
    const input = withCount([
      ['q_11', 1],
      ['q_13', 1],
    ])
    const [first] = input.assessment.questions
    if (first?.answer === undefined) throw new Error('The sample answers its first question')
    delete first.answer.measures
    expect(actionsOf(input).find(({ id }) => id === 'r_count')?.status).toBe('partly')
  })

  it('leaves out what was noted to a question that is set aside', () => {
    const input = structuredClone(sampleRisks())
    const [first] = input.assessment.questions
    if (first === undefined) throw new Error('The sample has questions')
    expect(actionsOf(input)).toContainEqual(expect.objectContaining({ kind: 'measure', id: first.id }))
    first.state = 'not-applicable'
    expect(actionsOf(input)).not.toContainEqual(expect.objectContaining({ kind: 'measure', id: first.id }))
  })
})

function orderOf(kind: ReportAction['kind']): number {
  return ['obligation', 'recommendation', 'measure'].indexOf(kind)
}

import { parseData } from '@ai-toolkit/data'
import type { Answers } from '@ai-toolkit/model'
import { assess } from '@ai-toolkit/questionnaire'
import { expect, it } from 'vitest'
import { baseEdition, goldenText } from '../../test/base-edition.ts'
import { findQuestionnaire } from '../answers/find-questionnaire.ts'
import { compareAssessments } from './compare-assessments.ts'

const found = findQuestionnaire(baseEdition, 'checkup')
if (found === undefined) throw new Error('The base story has no check-up')
const { compiled, digest } = found

function assessed(change: (answers: Answers['answers']) => Answers['answers']) {
  const golden = parseData({ path: 'a.yaml', text: goldenText }, 'answers').value?.value
  if (golden === undefined) throw new Error('The golden answers cannot be read')
  const answers = { ...golden, answers: change(golden.answers) }
  return { answers, assessment: assess(compiled, answers, { edition: '1.0.0', digest }) }
}

it('says what became better, what worse, which answers differ and what is no longer advised', () => {
  const earlier = assessed((answers) => answers)
  const now = assessed((answers) => ({ ...answers, q_gap: { value: 'w0' }, q_chain: { value: 'w1', note: 'Another note' } }))
  expect(compareAssessments(compiled.source, earlier, now)).toEqual({
    levels: [{ level: 'state', before: 'tired', now: 'good', turn: 'better' }],
    measures: [
      { measure: 'wear_points', before: 7, now: 3, turn: 'other' },
      { measure: 'wear_share', before: 70, now: 30, turn: 'better' },
    ],
    recommendations: { gone: ['r_pads'], added: [] },
    answers: [{ question: 'q_gap', before: { value: 'w2' }, now: { value: 'w0' } }],
  })
  expect(compareAssessments(compiled.source, now, earlier).levels).toEqual([{ level: 'state', before: 'good', now: 'tired', turn: 'worse' }])
})

it('names values that were not there', () => {
  const earlier = assessed(({ q_brake_fails: _, ...answers }) => answers)
  const now = assessed((answers) => answers)
  const { measures, levels } = compareAssessments(compiled.source, earlier, now)
  expect(measures).toContainEqual({ measure: 'danger_after', of: 'q_brake_fails', before: null, now: 2, turn: 'other' })
  expect(levels).toEqual([{ level: 'danger_level', of: 'q_brake_fails', before: null, now: 'middle', turn: 'other' }])
})

it('says nothing where nothing changed', () => {
  const same = assessed((answers) => answers)
  expect(compareAssessments(compiled.source, same, same)).toEqual({ levels: [], measures: [], recommendations: { gone: [], added: [] }, answers: [] })
})

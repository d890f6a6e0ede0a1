import type { Answers } from '@ai-toolkit/model'
import { assess } from '@ai-toolkit/questionnaire'
import { expect, it } from 'vitest'
import { baseEdition } from '../../test/base-edition.ts'
import { findQuestionnaire } from './find-questionnaire.ts'
import { listOpenQuestions } from './list-open-questions.ts'

const found = findQuestionnaire(baseEdition, 'checkup')
if (found === undefined) throw new Error('The base story has no check-up')
const { compiled, digest } = found

function open(answers: Answers['answers']) {
  const whole: Answers = { questionnaire: 'checkup', edition: '1.0.0', digest, subject: { name: 'X' }, date: '2026-03-01', answers }
  const list = listOpenQuestions(compiled.source, assess(compiled, whole, { edition: '1.0.0', digest }), whole)
  return list.map(({ number, id, why, assignedTo }) => [number, id, why, assignedTo ?? ''].join(' ').trim())
}

it('lists what is asked and counts; not what is optional, announced or hidden', () => {
  expect(open({})).toEqual(['1.1 q_kind open', '1.2 q_gap open', '1.3 q_chain open', '1.5 q_lights open', '2.1 q_brake_fails open'])
})

it('lists what is begun, what is to be discussed, and who is to answer', () => {
  const rating = { likelihood: 'c1', impact: 'h1' }
  const answers: Answers['answers'] = {
    q_kind: { value: 'o_cargo', toDiscuss: true },
    q_gap: { notApplicable: 'No brakes' },
    q_chain: { note: 'Later', assignedTo: 'B. Smith' },
    q_lights: { value: ['o_none'] },
    q_brake_fails: { value: { initial: rating } },
  }
  expect(open(answers)).toEqual(['1.1 q_kind to-discuss', '1.3 q_chain open B. Smith', '1.4 q_load open', '2.1 q_brake_fails open'])
})

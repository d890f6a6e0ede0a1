import type { Answers, MigrationEntry, Questionnaire } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { nameQuestions } from './name-questions.ts'
import { nameReasons } from './name-reasons.ts'

const question = (id: string, text: string, more = {}) => ({ id, type: 'text' as const, text, ...more })

/** The names of an edition with one section of these questions. */
function namesOf(...questions: ReturnType<typeof question>[]) {
  const questionnaire = { id: 'checkup', title: 'Check', sections: [{ id: 's_all', title: 'All', questions }] } as Questionnaire
  const parts = [
    { id: 'e1', answers: {} },
    { id: 'e2', answers: {} },
  ]
  return nameQuestions(questionnaire, { answers: { q_parts: { value: parts } } } as unknown as Answers)
}

const first = namesOf(question('q_old', 'Old?'), question('q_same', 'As it was?'))
const between = namesOf(question('q_between', 'In between?'), question('q_same', 'Nearly?'))
const last = namesOf(
  question('q_new', 'New?'),
  question('q_parts', 'Parts?', { questions: [question('q_in', 'Inside?')] }),
  question('q_same', 'Now?'),
)
const names = [first, between, last]

function named(because: MigrationEntry['because'], more: Partial<MigrationEntry> = {}, language?: string) {
  return nameReasons({ outcome: 'retired', into: [], ...(because && { because }), ...more }, { names, language })
}

it('names questions as the last edition that has them, and one whose answer was taken as the first', () => {
  expect(named([{ kind: 'merged', questions: ['q_same', 'q_between', 'q_new'], taken: 'q_same' }])).toEqual([
    {
      kind: 'merged',
      questions: [
        { id: 'q_same', number: '1.3', text: 'Now?' },
        { id: 'q_between', number: '1.1', text: 'In between?' },
        { id: 'q_new', number: '1.1', text: 'New?' },
      ],
      taken: { id: 'q_same', number: '1.2', text: 'As it was?' },
    },
  ])
})

it('numbers a question of a group by the entry that the answer stood in', () => {
  expect(named([{ kind: 'answered', questions: ['q_in'] }], { group: 'e2' })[0]?.questions).toEqual([
    { id: 'q_in', number: '1.2.2.1', text: 'Inside?' },
  ])
})

it('leaves out what no edition knows', () => {
  expect(named([{ kind: 'merged', questions: ['q_none'], taken: 'q_never' }])).toEqual([{ kind: 'merged', questions: [] }])
  expect(named(undefined)).toEqual([])
})

it('says what language an editor wrote in, where it is another', () => {
  const said = { kind: 'said' as const, questions: [], text: 'Nobody read it.' }
  expect(named([said])).toEqual([said])
  expect(named([said], {}, 'en')).toEqual([{ ...said, language: 'en' }])
})

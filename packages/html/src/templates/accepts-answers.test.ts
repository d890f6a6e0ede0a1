import { expect, it } from 'vitest'
import { acceptsAnswers } from './accepts-answers.ts'

const accepts = (editions: string, edition: string) => acceptsAnswers([{ editions }], { questionnaire: 'a', edition })

it.each([
  ['1', ['1.0.0', '1.9.12', '1.2.0-draft.1'], ['0.9.0', '2.0.0', '10.0.0']],
  ['1.2', ['1.2.0', '1.2.9'], ['1.3.0', '1.1.9']],
  ['1.2.3', ['1.2.3'], ['1.2.4']],
  ['>=1.2', ['1.2.0', '1.10.0', '2.0.0'], ['1.1.9', '0.9.9']],
  ['>1', ['2.0.0'], ['1.9.0', '0.1.0']],
  ['<2', ['1.9.9'], ['2.0.0', '2.1.0']],
  ['<=1.4', ['1.4.7', '1.3.0'], ['1.5.0']],
  ['>=1.2 <3', ['1.2.0', '2.9.9'], ['1.1.0', '3.0.0']],
])('reads the range %s', (range, inside, outside) => {
  expect(inside.filter((edition) => !accepts(range, edition))).toEqual([])
  expect(outside.filter((edition) => accepts(range, edition))).toEqual([])
})

it('takes answers to any of the questionnaires that are named, or to all', () => {
  const answered = { questionnaire: 'risks', edition: '1.4.0' }
  expect(acceptsAnswers([{ questionnaire: 'readiness' }, { questionnaire: 'risks', editions: '1' }], answered)).toBe(true)
  expect(acceptsAnswers([{ questionnaire: 'readiness' }], answered)).toBe(false)
  expect(acceptsAnswers([{ questionnaire: 'risks', editions: '2' }], answered)).toBe(false)
  expect(acceptsAnswers([{}], answered)).toBe(true)
})

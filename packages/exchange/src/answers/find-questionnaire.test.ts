import { expect, test } from 'vitest'
import { baseEdition } from '../../test/base-edition.ts'
import { findQuestionnaire } from './find-questionnaire.ts'

test('a questionnaire is compiled once for all answers to it', () => {
  const first = findQuestionnaire(baseEdition, 'checkup')
  expect(first?.compiled.questions.size).toBeGreaterThan(0)
  expect(findQuestionnaire({ ...baseEdition }, 'checkup')?.compiled).toBe(first?.compiled)
})

import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const nothingToAddTo = defineCode<{ id: string; what: string; known: string[] }>({
  code: 'nothing-to-add-to',
  severity: 'error',
  message: ({ id, what, known }) => `There is no ${what} “${id}” to add to${didYouMean(id, known)}`,
  reason: 'What is new goes into something that is there.',
  fix: 'Correct the name, or make it first.',
  foundBy: 'cli',
  example: { good: 'new chapter guide "Gears"', bad: 'new chapter gide "Gears"', test: 'packages/cli/src/verbs/new-content.test.ts' },
})

import { defineCode } from '../define-code.ts'

export const idTaken = defineCode<{ id: string; what: string }>({
  code: 'id-taken',
  severity: 'error',
  message: ({ id, what }) => `“${id}” is taken: there is ${what} of this name; nothing was written`,
  reason: 'Links, answers and translations find things by id alone.',
  fix: 'Choose another name, or go on with what is there.',
  foundBy: 'cli',
  example: { good: 'new chapter guide "Gears"', bad: 'new chapter guide "Brakes"', test: 'packages/cli/src/verbs/new-content.test.ts' },
})

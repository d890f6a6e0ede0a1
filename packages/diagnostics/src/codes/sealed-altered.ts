import { defineCode } from '../define-code.ts'

export const sealedAltered = defineCode<{ path: string; how: string }>({
  code: 'sealed-altered',
  severity: 'error',
  message: ({ path, how }) => `${path} is not as it was sealed: ${how}`,
  reason: 'Answers and reports name this edition for years. If its files change, nobody can tell what was asked.',
  fix: 'Take the file back from version control. What is to change goes into a new edition.',
  foundBy: 'cli',
  example: {
    good: 'content/editions/1.0.0/ as it was written',
    bad: 'One byte of it changed',
    test: 'packages/cli/src/editions/read-sealed.test.ts',
  },
})

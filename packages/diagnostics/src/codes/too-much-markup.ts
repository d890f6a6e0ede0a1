import { defineCode } from '../define-code.ts'

export const tooMuchMarkup = defineCode<{ what: string }>({
  code: 'too-much-markup',
  severity: 'error',
  message: ({ what }) => `The text has ${what}, and was not read`,
  reason: 'The time that Markdown takes grows with the square of such signs; this much of them could stop a build.',
  fix: 'Divide the text into several chapters, or its long paragraphs, lists and tables into shorter ones.',
  foundBy: 'guide',
  example: { good: 'A list of 100 lines', bad: 'A list of 6000 lines', test: 'packages/guide/src/hostile.test.ts' },
})

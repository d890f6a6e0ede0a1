import { defineCode } from '../define-code.ts'

export const expectedDiffers = defineCode<{ name: string; expected: string; found: string }>({
  code: 'expected-differs',
  severity: 'error',
  message: ({ name, expected, found }) => `“${name}” should be ${expected} and comes out as ${found}`,
  reason: 'A golden file states a result that was worked out by hand. Where the questionnaire gives another, agencies would get wrong results.',
  fix: 'Find out which of the two is right, with the workings in the file, and correct the other.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.expected.yaml', good: 'wear_share: 70', bad: 'wear_share: 71' },
})

import { defineCode } from '../define-code.ts'

export const outlineDiffers = defineCode<{ printed: string; expected: string; line: number }>({
  code: 'outline-differs',
  severity: 'error',
  message: ({ printed, expected, line }) => `Line ${line} of the PDF’s outline is ${printed}, expected ${expected}`,
  reason: 'The bookmarks of the PDF and the headings of the document are not the same, so one of them is wrong or something was not printed.',
  fix: 'This is a fault of the program or of a template: every heading that is printed stands in the document’s outline, in order and at its depth.',
  foundBy: 'pdf',
  example: {
    good: '<h1>Words</h1> with an outline of “Words”',
    bad: '<h1>Words</h1> with an outline of “Works”',
    test: 'packages/pdf/src/finishing/outline.test.ts',
  },
})

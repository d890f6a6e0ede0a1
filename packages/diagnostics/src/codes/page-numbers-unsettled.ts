import { defineCode } from '../define-code.ts'

export const pageNumbersUnsettled = defineCode<{ passes: number; ids: string[] }>({
  code: 'page-numbers-unsettled',
  severity: 'error',
  message: ({ passes, ids }) => `After printing ${passes} times the page numbers of the contents still change: ${ids.join(', ')}`,
  reason: 'The contents would send readers to the wrong page.',
  fix: 'Give `.page-number` a fixed width and digits of equal width in the style sheet of the document, so that filling in a number moves nothing.',
  foundBy: 'pdf',
  example: {
    good: '.page-number { display: inline-block; inline-size: 2em }',
    bad: 'A style that makes the number change the length of the contents',
    test: 'packages/pdf/src/printing/print-passes.test.ts',
  },
})

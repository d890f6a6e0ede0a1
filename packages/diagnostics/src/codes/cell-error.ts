import { defineCode } from '../define-code.ts'

export const cellError = defineCode<{ cell: string; found: string }>({
  code: 'cell-error',
  severity: 'error',
  message: ({ cell, found }) => `${cell}: ${found === '' ? 'a formula without a result stands here' : `“${found}” stands here`}; it is no value`,
  reason: 'A formula that could not be computed answers nothing.',
  fix: 'Write the answer itself.',
  foundBy: 'exchange',
  example: { good: '80.5', bad: '#REF!', test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts' },
})

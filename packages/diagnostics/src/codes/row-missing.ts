import { defineCode } from '../define-code.ts'

export const rowMissing = defineCode<{ ids: string[] }>({
  code: 'row-missing',
  severity: 'warning',
  message: ({ ids }) =>
    `The rows of ${ids.length === 1 ? 'a question' : `${ids.length} questions`} are missing: ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ' …' : ''}`,
  reason: 'The questions count as unanswered, whatever was answered before.',
  fix: 'If a row or a sheet was deleted by mistake, export the answers again.',
  foundBy: 'exchange',
  example: { good: 'A row for each question', bad: 'A sheet deleted', test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts' },
})

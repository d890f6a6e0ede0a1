import { defineCode } from '../define-code.ts'

export const cellUnsuitable = defineCode<{ cell: string; found: string; wanted: string }>({
  code: 'cell-unsuitable',
  severity: 'error',
  message: ({ cell, found, wanted }) => `${cell}: “${found}” stands here; the cell takes ${wanted}`,
  reason: 'Guessing what was meant could change the result.',
  fix: 'Put in what the cell takes.',
  foundBy: 'exchange',
  example: { good: 'Cargo bicycle', bad: 'Cargo bycicle', test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts' },
})

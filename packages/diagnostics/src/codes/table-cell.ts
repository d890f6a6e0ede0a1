import { defineCode } from '../define-code.ts'

export const tableCell = defineCode<{ cell: string; points: string[] }>({
  code: 'table-cell',
  severity: 'error',
  message: ({ cell, points }) =>
    `The cell “${cell}” is ${points.length === 0 ? 'no number; the table names no result scale' : `no point of the result scale (${points.join(', ')})`}`,
  reason: 'A measure is a number: a cell is one, or names a point that has one.',
  fix: 'Write a number, or name the result scale with `result` and use its points.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '      - [1, 2, 3]', bad: '      - [1, 2, high]' },
})

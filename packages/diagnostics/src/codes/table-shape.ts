import { defineCode } from '../define-code.ts'

export const tableShape = defineCode<{ found: number; wanted: number; what: string; scale: string }>({
  code: 'table-shape',
  severity: 'error',
  message: ({ found, wanted, what, scale }) => `There are ${found} ${what} here; the scale “${scale}” has ${wanted} points`,
  reason: 'Every pair of points needs its result, or some answers would have none.',
  fix: 'Give the table one row for each point of the row scale and one cell for each point of the column scale.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '      - [1, 2, 3]', bad: '      - [1, 2]' },
})

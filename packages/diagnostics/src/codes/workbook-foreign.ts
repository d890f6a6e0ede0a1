import { defineCode } from '../define-code.ts'

export const workbookForeign = defineCode({
  code: 'workbook-foreign',
  severity: 'error',
  message: () => 'This workbook was not made by “toolkit answers export”: it does not say which questionnaire it belongs to',
  reason: 'Without the ids of the questions nobody can say what its cells answer.',
  fix: 'Export an answer file as a workbook, and copy the answers over.',
  foundBy: 'exchange',
  example: {
    good: 'A workbook with its hidden sheet',
    bad: 'Sheets copied into a new workbook',
    test: 'packages/exchange/src/workbook/read-answers-workbook.test.ts',
  },
})

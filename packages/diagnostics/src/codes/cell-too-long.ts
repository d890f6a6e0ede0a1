import { defineCode } from '../define-code.ts'

export const cellTooLong = defineCode<{ cell: string; length: number; longest: number }>({
  code: 'cell-too-long',
  severity: 'warning',
  message: ({ cell, length, longest }) => `${cell} is left empty: it would hold ${length} characters, and a cell holds ${longest}`,
  reason: 'No spreadsheet program keeps more in a cell, and half a text is worse than a message.',
  fix: 'Shorten the text, or pass the answers on as an answer file.',
  foundBy: 'exchange',
  example: {
    good: 'Evidence in ten lines',
    bad: 'Evidence in a thousand lines',
    test: 'packages/exchange/src/workbook/write-answers-workbook.test.ts',
  },
})

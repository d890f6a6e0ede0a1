import { defineCode } from '../define-code.ts'

export const workbookTooLarge = defineCode<{ what: string }>({
  code: 'workbook-too-large',
  severity: 'error',
  message: ({ what }) => `The workbook is larger than any with answers: ${what}`,
  reason: 'A small file can unpack into one that fills the memory. It was not unpacked.',
  fix: 'Remove pictures and sheets that do not belong to it, or export the answers again.',
  foundBy: 'sheets',
  example: { good: 'A workbook of 200 kB', bad: 'A workbook that unpacks into gigabytes', test: 'packages/sheets/src/read-workbook.test.ts' },
})

import { defineCode } from '../define-code.ts'

export const numberPrecision = defineCode<{ written: string; read: string }>({
  code: 'number-precision',
  severity: 'error',
  message: ({ written, read }) => `The number ${written} cannot be kept exactly; it would be read as ${read}`,
  reason: 'Numbers are kept with about 16 digits (IEEE 754 double precision); the others would be lost.',
  fix: 'Write fewer digits. If it is a file number and not a quantity, put it in quotes.',
  foundBy: 'data',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: '{ value: 80.5 }', bad: '{ value: 12345678901234567890 }' },
})

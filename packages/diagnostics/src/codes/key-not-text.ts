import { defineCode } from '../define-code.ts'

export const keyNotText = defineCode<{ written: string; reads: string }>({
  code: 'key-not-text',
  severity: 'error',
  message: ({ written, reads }) => `The name of this field, “${written}”, reads as ${reads}; expected text`,
  reason: 'Programs write such names in different ways (1, 1.0), and the field would not be found again.',
  fix: 'Put the name in quotes. If a text in braces was meant, put the whole text in quotes.',
  foundBy: 'data',
  example: { file: 'checkup/golden/old-cargo.answers.yaml', good: 'q_load: { value: 80.5 }', bad: '17: { value: 80.5 }' },
})

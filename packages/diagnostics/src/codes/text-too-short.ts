import { defineCode } from '../define-code.ts'

export const textTooShort = defineCode<{ length: number; limit: number }>({
  code: 'text-too-short',
  severity: 'error',
  message: ({ length, limit }) =>
    length === 0 ? 'There is no text between the quotes; expected some' : `The text has ${length} characters; expected at least ${limit}`,
  reason: 'An empty text leaves a hole on the page.',
  fix: 'Write the text, or remove the field if it may be left out.',
  foundBy: 'data',
  example: { file: 'toolkit.yaml', good: 'label: First edition', bad: "label: ''" },
})

import { defineCode } from '../define-code.ts'

export const brokenWord = defineCode<{ id: string; detail: string }>({
  code: 'broken-word',
  severity: 'error',
  message: ({ id, detail }) => `The word “${id}” cannot be read as an ICU message: ${detail}`,
  reason: 'The pages that say it could not be made.',
  fix: 'Close every brace, and give every plural and select a branch “other”.',
  foundBy: 'html',
  example: { good: 'Note {number}', bad: 'Note {number', test: 'packages/html/src/words/check-words.test.ts' },
})

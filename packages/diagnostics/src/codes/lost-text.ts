import { defineCode } from '../define-code.ts'

export const lostText = defineCode<{ what: string; text: string }>({
  code: 'lost-text',
  severity: 'error',
  message: ({ what, text }) => `The ${what}, “${text}”, would be lost: nothing shows it`,
  reason: 'Somebody wrote it to be read.',
  fix: 'Remove it, or say it in the text.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: 'https://example.org/manual', bad: 'https://example.org/manual "The manual"' },
})

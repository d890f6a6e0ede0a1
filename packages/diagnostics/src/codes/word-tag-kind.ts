import { defineCode } from '../define-code.ts'

export const wordTagKind = defineCode<{ tag: string; paragraph: string; fault: string }>({
  code: 'word-tag-kind',
  severity: 'error',
  message: ({ tag, paragraph, fault }) => `The tag “${tag}” in the paragraph “${paragraph}” cannot be shown as it stands: ${fault}`,
  reason: 'Only a text or a number can stand in a sentence.',
  fix: 'Write the tag as the message says. packages/word/TAGS.md lists what each one is.',
  foundBy: 'word',
  example: { good: '{#evidence}{.}{/evidence}', bad: '{evidence}', test: 'packages/word/src/template/fill-word-template.test.ts' },
})

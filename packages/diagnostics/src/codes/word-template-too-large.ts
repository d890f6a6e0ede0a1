import { defineCode } from '../define-code.ts'

export const wordTemplateTooLarge = defineCode<{ what: string }>({
  code: 'word-template-too-large',
  severity: 'error',
  message: ({ what }) => `The Word template is larger than any that reports are made of: ${what}`,
  reason: 'A small file can unpack into one that fills the memory. It was not unpacked.',
  fix: 'Shrink its pictures (in Word: Compress Pictures), and remove what does not belong to the template.',
  foundBy: 'word',
  example: { good: 'A template of 200 kB', bad: 'A template that unpacks into gigabytes', test: 'packages/word/src/template/hostile.test.ts' },
})

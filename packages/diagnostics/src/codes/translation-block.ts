import { defineCode } from '../define-code.ts'

export const translationBlock = defineCode<{ found: string }>({
  code: 'translation-block',
  severity: 'error',
  message: ({ found }) => `The translation reads as ${found}, not as one paragraph`,
  reason: 'A unit is one heading, paragraph or cell. What begins like a list, heading or quotation would change the shape of the page.',
  fix: 'Write a backslash before the sign that starts it, such as `2026\\.`, or remove blank lines.',
  foundBy: 'locale',
  example: {
    good: '“2026\\. was the year …”',
    bad: '“2026. was the year …”, which reads as a list',
    test: 'packages/locale/src/check/check-markdown.test.ts',
  },
})

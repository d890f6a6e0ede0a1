import { defineCode } from '../define-code.ts'

export const termWrittenTwoWays = defineCode<{ written: string; preferred: string }>({
  code: 'term-written-two-ways',
  severity: 'warning',
  message: ({ written, preferred }) => `“${written}” is written “${preferred}” in the glossary`,
  reason: 'Readers and translators take two ways of writing for two things, and a search for one does not find the other.',
  fix: "Write it as the glossary does, or add this way to the term's `forms`.",
  foundBy: 'edition',
  example: { file: 'guide/chapters/second.md', good: 'A wheel that is not true', bad: 'A torque-wrench turned too far' },
})

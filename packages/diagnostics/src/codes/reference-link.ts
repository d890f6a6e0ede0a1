import { defineCode } from '../define-code.ts'

export const referenceLink = defineCode<{ label: string }>({
  code: 'reference-link',
  severity: 'error',
  message: ({ label }) => `“[${label}]” takes its address from another place in the text; expected [text](https://…)`,
  reason: 'A translator sees one paragraph at a time, and would lose the address.',
  fix: 'Put the address behind the text: [text](https://…).',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '[manual](https://example.org/manual)', bad: '[manual][m]\n\n[m]: https://example.org/manual' },
})

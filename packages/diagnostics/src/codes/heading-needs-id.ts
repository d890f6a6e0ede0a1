import { defineCode } from '../define-code.ts'

export const headingNeedsId = defineCode<{ title: string }>({
  code: 'heading-needs-id',
  severity: 'error',
  message: ({ title }) => `No id can be made of the heading “${title}”; expected one declared behind it, as in ## Title {#id}`,
  reason:
    'Ids begin with a letter from a to z and have letters, digits and hyphens only, at most 80: they are addresses in every output and every language.',
  fix: 'Declare an id behind the heading: ## Title {#id}.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '## Look before you turn {#look}', bad: '## 2026' },
})

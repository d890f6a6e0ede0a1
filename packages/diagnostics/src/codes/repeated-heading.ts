import { defineCode } from '../define-code.ts'

export const repeatedHeading = defineCode<{ id: string; given: string }>({
  code: 'repeated-heading',
  severity: 'warning',
  message: ({ id, given }) => `Another heading of this chapter already has the id “${id}”; this one is called “${given}” for now`,
  reason: 'The number changes as soon as another heading of the same words is added, and links and translations lose their place.',
  fix: 'Declare an id of its own behind the heading: ## Title {#id}.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/second.md', good: '## Words {#words}', bad: '## Principles' },
})

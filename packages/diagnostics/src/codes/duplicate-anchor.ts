import { defineCode } from '../define-code.ts'

export const duplicateAnchor = defineCode<{ id: string; resource: string }>({
  code: 'duplicate-anchor',
  severity: 'error',
  message: ({ id, resource }) => `The id “${id}” stands twice in “${resource}”`,
  reason: 'A link to it could lead to either place.',
  fix: 'Give the later one another id.',
  foundBy: 'edition',
  example: { file: 'guide/chapters/second.md', good: '## Words {#words}', bad: '## Words {#look}' },
})

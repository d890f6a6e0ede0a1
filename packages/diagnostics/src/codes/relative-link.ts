import { defineCode } from '../define-code.ts'

export const relativeLink = defineCode<{ url: string }>({
  code: 'relative-link',
  severity: 'error',
  message: ({ url }) => `“${url}” leads to a file or place beside this one; places in the toolkit are referred to with :see[text]{to=resource#id}`,
  reason: 'Each output has files of its own, and a link between files would be dead in all others.',
  fix: 'Write :see[text]{to=resource#id}, or the whole address if the place is outside the toolkit.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: 'https://example.org/manual', bad: 'second.md' },
})

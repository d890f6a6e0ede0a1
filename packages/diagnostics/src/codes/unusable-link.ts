import { defineCode } from '../define-code.ts'

export const unusableLink = defineCode<{ url: string }>({
  code: 'unusable-link',
  severity: 'error',
  message: ({ url }) => `“${url}” is no address that a link may lead to; expected https://…, http://… or mailto:…`,
  reason: 'Other addresses run scripts, open programs or work on one machine only.',
  fix: 'Write the whole address, beginning with https://.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: 'https://example.org/manual', bad: 'javascript:alert' },
})

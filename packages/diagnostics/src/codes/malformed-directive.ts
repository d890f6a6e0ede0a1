import { defineCode } from '../define-code.ts'

export const malformedDirective = defineCode<{ found: string }>({
  code: 'malformed-directive',
  severity: 'error',
  message: ({ found }) => `“${found}” looks like a directive but is none, and would be printed as it stands`,
  reason: 'A box or figure that is not recognised becomes a line of signs in the middle of the text.',
  fix: 'Let it begin a line, leave no space behind the colons, put the title in [square brackets] and the id in {braces}. Give a box one closing line with as many colons.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/second.md', good: ':::learn-more[Why the order matters]', bad: ':::learn-more Why the order matters' },
})

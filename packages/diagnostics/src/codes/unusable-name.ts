import { defineCode } from '../define-code.ts'

export const unusableName = defineCode<{ name: string; suggestion: string }>({
  code: 'unusable-name',
  severity: 'error',
  message: ({ name, suggestion }) =>
    `“${name}” is no name for a folder; expected lower-case words joined by hyphens${suggestion === '' ? '' : `, such as ${suggestion}`}`,
  reason: 'The name becomes the id and stands in paths and commands on every system.',
  fix: 'Use the letters a to z, digits and single hyphens, beginning with a letter.',
  foundBy: 'cli',
  example: { good: 'new brand our-agency', bad: 'new brand "Our Agency"', test: 'packages/cli/src/verbs/new-brand.test.ts' },
})

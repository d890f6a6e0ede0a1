import { defineCode } from '../define-code.ts'

export const missingVersion = defineCode({
  code: 'missing-version',
  severity: 'error',
  message: () => `There is no package.json with a version such as "1.0.0" for this resource`,
  reason: 'Each resource is versioned on its own, and its version stands in package.json, where changesets keeps it.',
  fix: 'Add package.json with "name", "version" and "private": true.',
  foundBy: 'edition',
  example: { file: 'guide/package.json', good: '"version": "1.0.0"', bad: '"versoin": "1.0.0"' },
})

import { defineCode } from '../define-code.ts'

export const laterFormatRead = defineCode<{ path: string; found: string; known: string }>({
  code: 'later-format-read',
  severity: 'info',
  message: ({ path, found, known }) => `${path} has the format ${found}; what came after ${known} is passed over`,
  reason: 'Such a version adds and takes nothing away: all that this reader knows is there and means what it meant.',
  fix: 'Nothing must be done. A later version of @ai-toolkit/reader knows the rest.',
  foundBy: 'reader',
  example: { good: '"formatVersion": "1.1.0"', bad: '"formatVersion": "1.9.0"', test: 'packages/reader/src/open-edition.test.ts' },
})

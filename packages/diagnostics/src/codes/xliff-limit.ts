import { defineCode } from '../define-code.ts'

export const xliffLimit = defineCode<{ limit: number; what: string }>({
  code: 'xliff-limit',
  severity: 'error',
  message: ({ limit, what }) => `The file has more than ${limit} ${what}; nothing was imported`,
  reason: 'No part of a toolkit comes near to this, and reading on could exhaust the memory.',
  fix: 'Look whether it is the right file, and export it anew.',
  foundBy: 'locale',
  example: { good: '5 elements one inside another', bad: '100 elements one inside another', test: 'packages/locale/src/xliff/parse-xml.test.ts' },
})

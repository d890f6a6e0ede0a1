import { defineCode } from '../define-code.ts'

export const xliffEdition = defineCode<{ found: string; expected: string }>({
  code: 'xliff-edition',
  severity: 'warning',
  message: ({ found, expected }) => `This was exported from edition ${found}; the toolkit is at ${expected}`,
  reason:
    'Source texts may have changed since. Each unit is compared with its text of today, so nothing wrong is imported, but some of it may be refused.',
  fix: 'Look through what was refused, and export anew for the next round.',
  foundBy: 'locale',
  example: { good: 'toolkit:edition="1.1.0"', bad: 'toolkit:edition="1.0.0"', test: 'packages/locale/src/xliff/read-xliff.test.ts' },
})

import { defineCode } from '../define-code.ts'

export const unknownLocale = defineCode<{ locale: string; known: string[] }>({
  code: 'unknown-locale',
  severity: 'error',
  message: ({ locale, known }) => `The toolkit is not available in “${locale}”; there is ${known.join(', ')}`,
  reason: 'Only a language that has its texts can be built.',
  fix: 'Name one of those.',
  foundBy: 'cli',
  example: { good: '--locale en', bad: '--locale xx', test: 'test/product/commands.test.ts' },
})

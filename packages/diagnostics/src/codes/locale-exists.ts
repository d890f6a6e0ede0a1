import { defineCode } from '../define-code.ts'

export const localeExists = defineCode<{ locale: string }>({
  code: 'locale-exists',
  severity: 'error',
  message: ({ locale }) => `The toolkit has the language “${locale}” already`,
  reason: 'Adding a language writes its files; what is there must not be overwritten.',
  fix: 'Use `toolkit translate update` to bring its catalogues up to date.',
  foundBy: 'cli',
  example: { good: 'toolkit translate add pt', bad: 'toolkit translate add de', test: 'test/locale/tutorial.test.ts' },
})

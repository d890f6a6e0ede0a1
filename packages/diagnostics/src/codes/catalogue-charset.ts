import { defineCode } from '../define-code.ts'

export const catalogueCharset = defineCode<{ charset: string }>({
  code: 'catalogue-charset',
  severity: 'error',
  message: ({ charset }) => `The header says that the file is written in “${charset}”; only UTF-8 is used`,
  reason: 'Translators’ tools believe the header, and would read or write every letter outside of ASCII wrongly.',
  fix: 'Write `"Content-Type: text/plain; charset=UTF-8\\n"`, and save the file as UTF-8.',
  foundBy: 'locale',
  example: {
    good: '"Content-Type: text/plain; charset=UTF-8\\n"',
    bad: '"Content-Type: text/plain; charset=ISO-8859-1\\n"',
    test: 'packages/locale/src/po/read-catalogue.test.ts',
  },
})

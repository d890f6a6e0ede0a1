import { defineCode } from '../define-code.ts'

export const entryWithoutUnit = defineCode<{ source: string }>({
  code: 'entry-without-unit',
  severity: 'error',
  message: ({ source }) => `The entry of “${source}” has no \`msgctxt\`, so it is not known which unit it translates`,
  reason: 'The same words are translated differently in different places; the unit’s id in `msgctxt` tells which place is meant.',
  fix: 'Put back the `msgctxt` line, or delete the entry and run `toolkit translate update`.',
  foundBy: 'locale',
  example: {
    good: 'msgctxt "title"\nmsgid "Wheels"\nmsgstr "Räder"',
    bad: 'msgid "Wheels"\nmsgstr "Räder"',
    test: 'packages/locale/src/po/read-catalogue.test.ts',
  },
})

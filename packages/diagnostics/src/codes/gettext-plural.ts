import { defineCode } from '../define-code.ts'

export const gettextPlural = defineCode({
  code: 'gettext-plural',
  severity: 'error',
  message: () => 'This entry has plural forms of gettext (`msgid_plural`, `msgstr[0]`); plurals are ICU messages here',
  reason: 'A unit has one text. Where it counts something, the text itself holds the plural forms: `{count, plural, one {…} other {…}}`.',
  fix: 'Write one `msgstr` that holds all forms.',
  foundBy: 'locale',
  example: {
    good: 'msgstr "{count, plural, one {# Rad} other {# Räder}}"',
    bad: 'msgstr[0] "# Rad"\nmsgstr[1] "# Räder"',
    test: 'packages/locale/src/po/read-catalogue.test.ts',
  },
})

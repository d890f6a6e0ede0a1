import { defineCode } from '../define-code.ts'

export const cataloguePluralForms = defineCode<{ found: string; expected: string }>({
  code: 'catalogue-plural-forms',
  severity: 'warning',
  message: ({ found, expected }) => `The header gives this language ${found} plural forms; it has ${expected}`,
  reason: 'Nothing here uses them, since plurals are ICU messages, but translators’ tools ask for as many as the header says.',
  fix: 'Correct the number and the formula, or remove the line.',
  foundBy: 'locale',
  example: {
    good: '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"',
    bad: '"Plural-Forms: nplurals=4; plural=0;\\n"',
    test: 'packages/locale/src/po/read-catalogue.test.ts',
  },
})

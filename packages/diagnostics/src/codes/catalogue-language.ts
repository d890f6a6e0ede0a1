import { defineCode } from '../define-code.ts'

export const catalogueLanguage = defineCode<{ found: string; expected: string }>({
  code: 'catalogue-language',
  severity: 'warning',
  message: ({ found, expected }) => `The header says that this catalogue is in “${found}”; by its name it is in “${expected}”`,
  reason: 'Either the file stands under the wrong name, or translators’ tools check its texts by the rules of another language.',
  fix: 'Correct the `Language` of the header, or rename the file.',
  foundBy: 'locale',
  example: { good: '"Language: de\\n"', bad: '"Language: da\\n"', test: 'packages/locale/src/po/read-catalogue.test.ts' },
})

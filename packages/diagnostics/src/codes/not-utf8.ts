import { defineCode } from '../define-code.ts'

export const notUtf8 = defineCode<{ found: string }>({
  code: 'not-utf8',
  severity: 'error',
  message: ({ found }) => `The file is not UTF-8 text: ${found} stands here`,
  reason: 'In another encoding, letters with accents and all other scripts would come out wrong.',
  fix: 'Open the file in an editor and save it with the encoding UTF-8.',
  foundBy: 'source',
  example: { good: 'café, saved as UTF-8', bad: 'café, saved as Latin-1', test: 'packages/source/src/read-source-file.test.ts' },
})

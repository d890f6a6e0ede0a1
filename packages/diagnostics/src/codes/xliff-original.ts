import { defineCode } from '../define-code.ts'

export const xliffOriginal = defineCode<{ found: string; expected: string }>({
  code: 'xliff-original',
  severity: 'error',
  message: ({ found, expected }) =>
    found === ''
      ? `Nothing says that this is of “${expected}”`
      : `This is of “${found}”, and “${expected}” was expected; its units were not imported`,
  reason: 'Units of different parts have the same ids, such as `title`, so texts would come to stand in the wrong place.',
  fix: 'Import the file into the part that it was exported from.',
  foundBy: 'locale',
  example: { good: 'original="roadmap"', bad: 'original="workbook"', test: 'packages/locale/src/xliff/read-xliff.test.ts' },
})

import { defineCode } from '../define-code.ts'

export const notOfFormat = defineCode<{ path: string; what: string; why: string }>({
  code: 'not-of-format',
  severity: 'error',
  message: ({ path, what, why }) => `${path} is not ${what}: ${why}`,
  reason: 'A program that read on would show or count what nobody published.',
  fix: 'Take the file from a bundle again, and compare its digest with the one in manifest.json. The page about the JSON bundle says what each file holds.',
  foundBy: 'reader',
  example: { good: '"schemaVersion": 1', bad: '"schemaVersion": "one"', test: 'packages/reader/src/open-edition.test.ts' },
})

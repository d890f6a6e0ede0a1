import { defineCode } from '../define-code.ts'

export const xliffState = defineCode<{ unit: string; found: string; known: readonly string[] }>({
  code: 'xliff-state',
  severity: 'error',
  message: ({ unit, found, known }) => `The state of “${unit}” is “${found}”, and XLIFF knows ${known.join(', ')}; it was not imported`,
  reason: 'Whether the translation may be shown hangs on its state.',
  fix: 'Set one of those.',
  foundBy: 'locale',
  example: { good: '<segment state="translated">', bad: '<segment state="done">', test: 'packages/locale/src/xliff/read-unit.test.ts' },
})

import { defineCode } from '../define-code.ts'

export const unsafeStyle = defineCode<{ found: string }>({
  code: 'unsafe-style',
  severity: 'error',
  message: ({ found }) => `The style sheet holds “${found}”, which could load something from elsewhere`,
  reason: 'A report asks for nothing when it is opened: it must look the same on every machine, and tell nobody who reads it.',
  fix: 'Name fonts in brand.yaml and put pictures into the brand’s folder; a small picture may stand in the sheet as url("data:image/…").',
  foundBy: 'html',
  example: {
    good: '.cover { background: var(--primary) }',
    bad: '.cover { background: url(https://example.org/sea.jpg) }',
    test: 'packages/html/src/templates/check-markup.test.ts',
  },
})

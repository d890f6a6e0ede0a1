import { defineCode } from '../define-code.ts'

export const browserDied = defineCode<{ title: string; why: string }>({
  code: 'browser-died',
  severity: 'error',
  message: ({ title, why }) => `The browser ended twice in the middle of printing “${title}”: ${why}`,
  reason: 'The document was not printed. A browser mostly ends like this when the machine has no memory left.',
  fix: 'Close other programs or print fewer documents at once; if it is always the same document, look for a very large figure or table in it.',
  foundBy: 'pdf',
  example: { good: 'A browser that lives', bad: 'A browser that is killed twice', test: 'packages/pdf/src/printing/mishaps.test.ts' },
})

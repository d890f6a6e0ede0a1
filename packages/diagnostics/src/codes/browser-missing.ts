import { defineCode } from '../define-code.ts'

export const browserMissing = defineCode({
  code: 'browser-missing',
  severity: 'error',
  message: () => 'No browser was found on this machine to print PDFs with: no Chrome, no Chromium, no Edge',
  reason: 'PDFs are printed by a browser; nothing else draws every script, table and figure of a document.',
  fix: 'Install one (on Debian: apt install chromium), or run `pnpm install` with optional dependencies on Linux x64, which brings @sparticuz/chromium, or let PUPPETEER_EXECUTABLE_PATH name the program of one.',
  foundBy: 'pdf',
  example: { good: 'A machine with Chromium', bad: 'A machine without a browser', test: 'packages/pdf/src/browser/find-browser.test.ts' },
})

import { defineCode } from '../define-code.ts'

export const browserNotUsable = defineCode<{ path: string; why: string }>({
  code: 'browser-not-usable',
  severity: 'error',
  message: ({ path, why }) => `The browser ${path} does not start: ${why}`,
  reason: 'PDFs are printed by a browser.',
  fix: 'Mend what it says, or let PUPPETEER_EXECUTABLE_PATH name the program of a Chrome, Chromium or Edge that works.',
  foundBy: 'pdf',
  example: {
    good: 'PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium',
    bad: 'PUPPETEER_EXECUTABLE_PATH=/etc/passwd',
    test: 'packages/pdf/src/browser/find-browser.test.ts',
  },
})

import { defineCode } from '../define-code.ts'

export const notReplaceable = defineCode<{ path: string }>({
  code: 'not-replaceable',
  severity: 'error',
  message: ({ path }) => `A brand cannot replace ${path}; it may hold files under templates/report, the frame aside`,
  reason: 'The frame forbids the page everything from elsewhere, and site and documents are the toolkit’s: they look the same for every agency.',
  fix: 'Move the file under templates/report, or remove it.',
  foundBy: 'cli',
  example: { good: 'templates/report/partials/cover.hbs', bad: 'templates/site/front.hbs', test: 'packages/cli/src/read-look.test.ts' },
})

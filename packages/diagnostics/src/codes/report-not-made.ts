import { defineCode } from '../define-code.ts'

export const reportNotMade = defineCode<{ found: string[] }>({
  code: 'report-not-made',
  severity: 'error',
  message: ({ found }) =>
    `No worker could make this report, though it was given to them several times${found.length > 0 ? `: ${found.join(', ')}` : ''}`,
  reason: 'Each time the machine failed it, or the worker ended in the middle of it. The other reports are made.',
  fix: 'Look at what is said beside this, and at what the workers say; then run the command again with --resume. If it is always the same file, report it on one machine.',
  foundBy: 'cli',
  example: { good: 'A worker that lives', bad: 'Workers that end in the middle of it', test: 'packages/cli/src/queue/make-elsewhere.test.ts' },
})

import { defineCode } from '../define-code.ts'

export const workerOutdated = defineCode({
  code: 'worker-outdated',
  severity: 'error',
  message: () => 'The toolkit on this machine is not what it was when this worker began, or not what is asked for',
  reason: 'Its reports would differ from those of the others. What it was given is left for them.',
  fix: 'Bring content, templates and program to one state on all machines, then start the worker again.',
  foundBy: 'cli',
  example: {
    good: 'Content that stays as it is',
    bad: 'Content that is updated below a worker',
    test: 'packages/cli/src/queue/make-elsewhere.test.ts',
  },
})

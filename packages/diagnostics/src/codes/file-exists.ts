import { defineCode } from '../define-code.ts'

export const fileExists = defineCode<{ path: string }>({
  code: 'file-exists',
  severity: 'error',
  message: ({ path }) => `${path} is there already; nothing was written`,
  reason: 'Answers that somebody gave must never be lost to a command.',
  fix: 'Choose another name, or let it be replaced where the command has --force.',
  foundBy: 'cli',
  example: { good: '--out new.answers.yaml', bad: '--out a-file-that-is-there.answers.yaml', test: 'packages/cli/src/answers/answers-verbs.test.ts' },
})

import { defineCode } from '../define-code.ts'

export const progressTooFew = defineCode({
  code: 'progress-too-few',
  severity: 'error',
  message: () => 'Progress needs at least two answer files; there is only this one',
  reason: 'One assessment shows where things stand, not where they came from.',
  fix: 'Name an earlier answer file about the same subject too.',
  foundBy: 'report',
  example: {
    good: 'toolkit report 2025.answers.yaml 2026.answers.yaml --kind progress',
    bad: 'toolkit report 2026.answers.yaml --kind progress',
    test: 'packages/report/src/progress/check-progress.test.ts',
  },
})

import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const expectedUnknown = defineCode<{ name: string; kind: string; known: string[] }>({
  code: 'expected-unknown',
  severity: 'error',
  message: ({ name, kind, known }) => `The questionnaire has no ${kind} “${name}”${didYouMean(name, known)}`,
  reason: 'A result that the questionnaire does not have is compared with nothing, so the golden file proves less than it seems to.',
  fix: 'Correct the name, or remove it.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/golden/old-cargo.expected.yaml', good: 'worst_after: 2', bad: 'worst_aftr: 2' },
})

import { defineCode } from '../define-code.ts'

export const levelNotWhole = defineCode<{ level: string; each: string }>({
  code: 'level-not-whole',
  severity: 'error',
  message: ({ level, each }) => `The level rule “${level}” has one level for each ${each}; here one for the whole is needed`,
  reason: 'A verdict, and an override of it, is one level.',
  fix: 'Name a level rule over a measure without `each`.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: 'verdict: state', bad: 'verdict: danger_level' },
})

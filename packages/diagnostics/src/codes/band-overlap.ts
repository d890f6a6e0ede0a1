import { defineCode } from '../define-code.ts'

export const bandOverlap = defineCode<{ before: string; band: string; upper: number; lower: number }>({
  code: 'band-overlap',
  severity: 'error',
  message: ({ before, band, upper, lower }) => `The bands “${before}” (up to ${upper}) and “${band}” (from ${lower}) overlap`,
  reason: 'A value in both would have two levels.',
  fix: 'Let the one begin where the other ends, and include the bound in one of them only.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '        above: 30\n        to: 70', bad: '        above: 20\n        to: 70' },
})

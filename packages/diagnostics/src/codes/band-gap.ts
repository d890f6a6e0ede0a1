import { defineCode } from '../define-code.ts'

export const bandGap = defineCode<{ before: string; band: string; upper: number; lower: number }>({
  code: 'band-gap',
  severity: 'error',
  message: ({ before, band, upper, lower }) =>
    `Between “${before}” (up to ${upper}) and “${band}” (from ${lower}) lie values that the measure can take and no band holds`,
  reason: 'Answers that score there would have no level.',
  fix: 'Let the one begin where the other ends; `above: x` goes with `to: x`, `from: x` with `below: x`.',
  foundBy: 'questionnaire',
  example: { file: 'checkup/questionnaire.yaml', good: '        above: 30\n        to: 70', bad: '        above: 40\n        to: 70' },
})

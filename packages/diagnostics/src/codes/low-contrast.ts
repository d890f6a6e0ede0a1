import { defineCode } from '../define-code.ts'

export const lowContrast = defineCode<{
  field: string
  colour: string
  on: string
  ground: string
  ratio: number
  least: number
  suggestion: string
}>({
  code: 'low-contrast',
  severity: 'error',
  message: ({ field, colour, on, ground, ratio, least, suggestion }) =>
    `The colour “${field}” (${colour}) on ${describeGround(on, ground)} has a contrast of ${floor(ratio)} : 1, at least ${least} : 1 is needed; the nearest colour that reaches it is ${suggestion}`,
  reason: 'Readers with weak sight, a poor projector or a grey printout could not read the text.',
  fix: 'Take the colour that is suggested, or another one that differs more from its ground.',
  foundBy: 'report',
  example: { good: 'accent: "#1f5f8b"', bad: 'accent: "#9cc9e8"', test: 'packages/report/src/check-brand.test.ts' },
})

/** Rounded down to two decimals: 4.499 must not read as 4.5. */
function floor(ratio: number): number {
  return Math.floor(ratio * 100) / 100
}

/** Fields of a brand have names without spaces; other grounds are described. */
function describeGround(on: string, ground: string): string {
  if (on === 'white') return 'white'
  return on.includes(' ') ? `${on} (${ground})` : `“${on}” (${ground})`
}

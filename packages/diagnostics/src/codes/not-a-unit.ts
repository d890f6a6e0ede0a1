import { defineCode } from '../define-code.ts'

export const notAUnit = defineCode<{ named: string }>({
  code: 'not-a-unit',
  severity: 'error',
  message: ({ named }) => `There is no text “${named}” in the toolkit`,
  reason: 'A change is said to be one of wording only for a text that is there; a typing error would let every translation go stale.',
  fix: 'Name it as the catalogue does, with the resource before it: `guide:wheels/look/p2`.',
  foundBy: 'cli',
  example: {
    good: '--wording-only guide:wheels/look/p2',
    bad: '--wording-only guide:wheels/look/p99',
    test: 'test/locale/tutorial.test.ts',
  },
})

import { defineCode } from '../define-code.ts'

export const changesetTooSmall = defineCode<{ resource: string; declared: string; needs: string; why: string }>({
  code: 'changeset-too-small',
  severity: 'error',
  message: ({ resource, declared, needs, why }) => `The changesets of “${resource}” say ${declared}, and its changes need ${needs}: ${why}`,
  reason: 'A version must not promise less than it changes: whoever holds answers relies on it.',
  fix: 'Say the greater step. Where a text means what it meant, declare so: `keep` in the migration of a questionnaire, `corrects` of an erratum for other texts.',
  foundBy: 'edition',
  example: {
    good: '"@bicycle-workshop/checkup": major',
    bad: '"@bicycle-workshop/checkup": patch, where a question was removed',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})

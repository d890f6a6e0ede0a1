import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const wordValue = defineCode<{ id: string; wanted: string; given: string[] }>({
  code: 'word-value',
  severity: 'error',
  message: ({ id, wanted, given }) => `The word “${id}” needs a value “${wanted}”, which it is not given here${didYouMean(wanted, given)}`,
  reason: 'The word has a gap that only this value can fill, so the page could not be made.',
  fix: 'Give it by name, as in {{say "report.value-of" measure=measure value=value}}.',
  foundBy: 'html',
  example: {
    good: '{{say "note" number=number}}',
    bad: '{{say "note" nubmer=number}}',
    test: 'packages/html/src/templates/compile-templates.test.ts',
  },
})

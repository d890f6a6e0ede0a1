import { defineCode } from '../define-code.ts'

export const xliffSegments = defineCode<{ unit: string }>({
  code: 'xliff-segments',
  severity: 'error',
  message: ({ unit }) => `“${unit}” must have one segment with one source text, and at most one translation; it was not imported`,
  reason: 'The file says that units are not to be divided (`canResegment="no"`). In which order pieces belong together, nobody can tell.',
  fix: 'Join the segments in the translation tool, and switch off its division into sentences for this file.',
  foundBy: 'locale',
  example: {
    good: '<unit …><segment>…</segment></unit>',
    bad: '<unit …><segment>…</segment><segment>…</segment></unit>',
    test: 'packages/locale/src/xliff/read-unit.test.ts',
  },
})

import { defineCode } from '../define-code.ts'

export const localeParity = defineCode<{ locale: string; resource: string; where: string }>({
  code: 'locale-parity',
  severity: 'error',
  message: ({ locale, resource, where }) => `In “${locale}”, ${resource} differs from its source in more than words, at ${where}`,
  reason: 'The same answers must give the same result in every language, and a link must lead to the same place.',
  fix: 'Look at the translation of what stands there. If only words differ, this is a fault of the program: please report it.',
  foundBy: 'edition',
  example: {
    good: 'a catalogue, which can hold nothing but words',
    bad: 'a translated edition whose question has other points',
    test: 'packages/edition/src/locales/check-parity.test.ts',
  },
})

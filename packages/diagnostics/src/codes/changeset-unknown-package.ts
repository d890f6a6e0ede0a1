import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const changesetUnknownPackage = defineCode<{ name: string; known: string[] }>({
  code: 'changeset-unknown-package',
  severity: 'error',
  message: ({ name, known }) => `There is no package “${name}”${didYouMean(name, known)}`,
  reason: 'What this changeset says would reach no change log.',
  fix: 'Name the package as the `name` in the package.json of the resource has it.',
  foundBy: 'edition',
  example: {
    good: '"@bicycle-workshop/guide": minor',
    bad: '"@bicycle-workshop/giude": minor',
    test: 'packages/edition/src/release/assess-release.test.ts',
  },
})

import { defineCode } from '../define-code.ts'

export const sealUnfinished = defineCode<{ edition: string; files: number }>({
  code: 'seal-unfinished',
  severity: 'error',
  message: ({ edition, files }) =>
    `Edition ${edition} is sealed, but its sealing was cut off: ${files} files of the content are not as it was sealed from`,
  reason:
    'Versions, change logs and the name of the edition go to the content after the edition is sealed. Until they are there, changes would be counted twice.',
  fix: 'Run `toolkit release seal` again: it does the rest and seals nothing new.',
  foundBy: 'cli',
  example: {
    good: 'sealing that came to its end',
    bad: 'sealing that was ended by a power failure',
    test: 'packages/cli/src/release/seal-release.test.ts',
  },
})

import { defineCode } from '../define-code.ts'

export const reportPartAltered = defineCode<{ name: string; how: string }>({
  code: 'report-part-altered',
  severity: 'error',
  message: ({ name, how }) => `${name}, which the report carries, is not what its manifest lists: ${how}`,
  reason: 'The parts of the report do not belong together: it was put together, or changed, after it was made.',
  fix: 'Take the file from whoever made it.',
  foundBy: 'bundle',
  example: {
    good: 'answers-1.json with the digest that the manifest gives',
    bad: 'answers-1.json with another answer in it',
    test: 'packages/bundle/src/proof/read-proof.test.ts',
  },
})

import { defineCode } from '../define-code.ts'

export const sealingCutOff = defineCode<{ path: string }>({
  code: 'sealing-cut-off',
  severity: 'warning',
  message: ({ path }) => `An earlier sealing was cut off: ${path} was there, and the process that made it runs no more on this machine`,
  reason: 'What it had begun counts for nothing until it is in the index. This sealing took its place.',
  fix: 'Nothing need be done. Look at what git says of the content before you commit.',
  foundBy: 'cli',
  example: { good: 'A sealing that ends', bad: 'One that is killed in between', test: 'packages/cli/src/editions/write-sealed.test.ts' },
})

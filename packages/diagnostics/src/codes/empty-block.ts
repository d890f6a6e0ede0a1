import { defineCode } from '../define-code.ts'

export const emptyBlock = defineCode<{ what: string }>({
  code: 'empty-block',
  severity: 'error',
  message: ({ what }) => `There is nothing in the ${what} that begins here`,
  reason: 'The reader would find a gap where something was announced.',
  fix: 'Fill it, or remove it.',
  foundBy: 'guide',
  example: {
    file: 'guide/chapters/first.md',
    good: ':::example[A Tuesday in March]\nA rider brought a wheel that jumped. The rim was bent, and *turning spokes* would have hidden it.\n',
    bad: ':::example[A Tuesday in March]\n',
  },
})

import { defineCode } from '../define-code.ts'

export const figureTooLarge = defineCode<{ bytes: number; greatest: number }>({
  code: 'figure-too-large',
  severity: 'error',
  message: ({ bytes, greatest }) => `The picture has ${bytes} bytes; at most ${greatest} are accepted`,
  reason: 'Every reader loads it, and every PDF carries it.',
  fix: 'Simplify the drawing, or scale the picture down to twice the width it is shown in.',
  foundBy: 'edition',
  example: { good: 'A drawing of 20 kB', bad: 'A scan of 9 MB', test: 'packages/edition/src/compile-edition.test.ts' },
})

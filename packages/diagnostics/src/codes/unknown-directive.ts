import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownDirective = defineCode<{ name: string; known: string[] }>({
  code: 'unknown-directive',
  severity: 'error',
  message: ({ name, known }) => `There is no directive “${name}”${didYouMean(name, known)}`,
  reason: 'What no directive stands for cannot be shown, and would be lost without a word.',
  fix: 'Correct the name. If plain text is meant, put a backslash before the colon.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/second.md', good: ':::learn-more[Why the order matters]', bad: ':::learnmore[Why the order matters]' },
})

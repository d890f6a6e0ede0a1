import { defineCode } from '../define-code.ts'

export const mixedScripts = defineCode<{ word: string; strange: string; meant: string }>({
  code: 'mixed-scripts',
  severity: 'warning',
  message: ({ word, strange, meant }) => `“${word}” looks like “${meant}”, but has letters of another script: ${strange}`,
  reason: 'Nobody sees the difference; a search does not find the word, a screen reader stumbles over it, and a font may lack the letter.',
  fix: 'Type the word anew.',
  foundBy: 'edition',
  example: { file: 'guide/chapters/second.md', good: 'Brakes come after wheels.', bad: 'Br\u0430kes come after wheels.' },
})

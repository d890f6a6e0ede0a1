import { defineCode } from '../define-code.ts'

export const misspeltWord = defineCode<{ word: string; suggestions: string[] }>({
  code: 'misspelt-word',
  severity: 'warning',
  message: ({ word, suggestions }) =>
    `The dictionaries do not know “${word}”${suggestions.length === 0 ? '' : `; did you mean ${suggestions.map((suggestion) => `“${suggestion}”`).join(', ')}?`}`,
  reason: 'A typing error costs an author trust, and a search does not find the word.',
  fix: 'Correct it or, where it is right, add it to content/dictionary.txt.',
  foundBy: 'cli',
  example: { good: 'Spin the wheel.', bad: 'Spin the wheell.', test: 'test/prose/spelling.test.ts' },
})

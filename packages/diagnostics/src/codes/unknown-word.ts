import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownWord = defineCode<{ id: string; known: string[] }>({
  code: 'unknown-word',
  severity: 'error',
  message: ({ id, known }) => `words.yaml has no word “${id}”${didYouMean(id, known)}`,
  reason: 'Every word of the interface stands in templates/words.yaml, so that it can be translated; the template can only say those.',
  fix: 'Correct the id, or add the word to templates/words.yaml.',
  foundBy: 'html',
  example: { good: '{{say "contents"}}', bad: '{{say "content"}}', test: 'packages/html/src/templates/compile-templates.test.ts' },
})

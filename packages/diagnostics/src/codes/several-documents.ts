import { defineCode } from '../define-code.ts'

export const severalDocuments = defineCode({
  code: 'several-documents',
  severity: 'error',
  message: () => 'A second YAML document begins here; a file holds one',
  reason: 'Everything behind this line would be lost.',
  fix: 'Remove the line “---” or “...”, or put the second part into a file of its own.',
  foundBy: 'data',
  example: { file: 'toolkit.yaml', good: 'glossary: guide', bad: '---\nglossary: guide' },
})

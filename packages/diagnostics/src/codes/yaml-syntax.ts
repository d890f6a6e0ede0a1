import { defineCode } from '../define-code.ts'

export const yamlSyntax = defineCode<{ what: string }>({
  code: 'yaml-syntax',
  severity: 'error',
  message: ({ what }) => what,
  reason: 'Until this is mended, nobody can say what the lines after it mean, so the rest of the file was not checked.',
  fix: 'Compare the line with its neighbours: the same indentation by spaces, “name: value”, quotes and brackets closed.',
  foundBy: 'data',
  example: { file: 'toolkit.yaml', good: 'label: First edition', bad: 'label: "First edition' },
})

import { defineCode } from '../define-code.ts'

export const controlCharacter = defineCode<{ character: string }>({
  code: 'control-character',
  severity: 'error',
  message: ({ character }) => `The character ${character} stands here; a text holds letters, signs, spaces and line breaks only`,
  reason: 'Nobody sees such a character, and pages, PDFs and translation tools break on it.',
  fix: 'Delete it; it usually comes along when text is copied from another program. If the whole file looks so, save it as UTF-8.',
  foundBy: 'source',
  example: { file: 'guide/resource.yaml', good: 'what: A short guide', bad: 'what: A short\u0007guide' },
})

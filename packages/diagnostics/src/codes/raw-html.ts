import { defineCode } from '../define-code.ts'

export const rawHtml = defineCode<{ tag: string }>({
  code: 'raw-html',
  severity: 'error',
  message: ({ tag }) => `HTML stands here: ${tag}; chapters and text fields hold Markdown only`,
  reason: 'HTML would be lost in PDFs and translations, and could carry a script onto every page.',
  fix: 'Write it in Markdown. If the signs are meant as they stand, put a backslash before “<”, or the whole in backticks.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: 'nearly true', bad: '<b>nearly true</b>' },
})

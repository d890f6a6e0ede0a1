import { defineCode } from '../define-code.ts'

export const strayMarkup = defineCode<{ found: string; meaning: string }>({
  code: 'stray-markup',
  severity: 'warning',
  message: ({ found, meaning }) => `“${found}” ${meaning}`,
  reason: 'Signs that were meant as markup stand in the printed text.',
  fix: 'Complete or remove it. If it is meant as it stands, put a backslash before it.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '**gap**', bad: '**gap' },
})

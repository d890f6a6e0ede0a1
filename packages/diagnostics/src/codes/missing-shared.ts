import { defineCode } from '../define-code.ts'

export const missingShared = defineCode<{ what: 'principles' | 'glossary'; home: string }>({
  code: 'missing-shared',
  severity: 'error',
  message: ({ what, home }) => `“${home}” has no ${what}.yaml, which toolkit.yaml says it holds`,
  reason: 'Links to principles and terms would lead nowhere.',
  fix: 'Correct the name of the resource, or add the file.',
  foundBy: 'edition',
  example: { file: 'toolkit.yaml', good: 'glossary: guide', bad: 'glossary: checkup' },
})

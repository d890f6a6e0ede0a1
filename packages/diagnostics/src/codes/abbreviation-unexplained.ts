import { defineCode } from '../define-code.ts'

export const abbreviationUnexplained = defineCode<{ abbreviation: string; term: string }>({
  code: 'abbreviation-unexplained',
  severity: 'warning',
  message: ({ abbreviation, term }) => `“${abbreviation}” (${term}) is used before this resource explains it`,
  reason: 'Every resource is read alone, and by people who do not work in the field.',
  fix: 'At its first use write the words with the abbreviation in brackets, as in “artificial intelligence (AI)”, or use :term[…].',
  foundBy: 'edition',
  example: { file: 'guide/chapters/second.md', good: ':term[TW]{id=torque-wrench}', bad: 'TW' },
})

import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const unknownTerm = defineCode<{ term: string; known: string[] }>({
  code: 'unknown-term',
  severity: 'error',
  message: ({ term, known }) => `The glossary has no term “${term}”${didYouMean(term, known)}`,
  reason: 'The reader would be promised a definition that is not there.',
  fix: "Correct it, add this written form to the term's `forms`, name the term with {id=…}, or add the term to the glossary.",
  foundBy: 'edition',
  example: { file: 'guide/chapters/first.md', good: 'A :term[true wheel] turns', bad: 'A :term[true whel] turns' },
})

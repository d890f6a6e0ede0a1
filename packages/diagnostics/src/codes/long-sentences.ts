import { defineCode } from '../define-code.ts'

export const longSentences = defineCode<{ sentences: number; paragraphs: number; longest: number; mostInSentence: number; mostInParagraph: number }>({
  code: 'long-sentences',
  severity: 'info',
  message: ({ sentences, paragraphs, longest, mostInSentence, mostInParagraph }) =>
    `This file has ${count(sentences, 'sentence')} of more than ${mostInSentence} words and ${count(paragraphs, 'paragraph')} of more than ${mostInParagraph}; here is the longest, ${longest} words`,
  reason: 'Long sentences are hard to read for those who read in a second language, and hard to translate.',
  fix: 'Where it helps the reader, make two of one.',
  foundBy: 'edition',
  example: {
    file: 'guide/chapters/second.md',
    good: 'Brakes come after wheels.',
    bad: `Brakes come ${'after wheels and '.repeat(15)}before all else.`,
  },
})

function count(number: number, word: string): string {
  return `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`
}

import { wholeFile } from '@ai-toolkit/diagnostics'
import { expect, it } from 'vitest'
import { readWords } from '../../test-fixture/sample-look.ts'
import { checkWords } from './check-words.ts'

it('finds words that cannot be read, where they stand', () => {
  const words = new Map([
    ['good', 'Note {number}'],
    ['open', 'Note {number'],
    ['no-other', '{n, plural, one {x}}'],
  ])
  const diagnostics = checkWords(words, (id) => wholeFile(`words/${id}`))
  expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
    ['broken-word', 'words/open'],
    ['broken-word', 'words/no-other'],
  ])
})

it('finds nothing in the words of the project', () => {
  expect(checkWords(readWords(), wholeFile)).toEqual([])
})

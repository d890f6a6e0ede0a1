import { Environment } from '@marcbachmann/cel-js'
import { expect, it } from 'vitest'
import { readDependencies } from './read-dependencies.ts'

function read(source: string) {
  const { references, comparisons, refused } = readDependencies(new Environment().parse(source).ast)
  const name = ({ root, path }: { root: string; path: readonly string[] }) => [root, ...path].join('.')
  return {
    references: references.map(name),
    comparisons: comparisons.map(({ reference, texts }) => `${name(reference)}: ${texts.map(({ value }) => value).join(' ')}`),
    refused: refused.map(({ message }) => message),
    spans: references.map(({ spans }) => spans.map(({ start, end }) => source.slice(start, end))),
  }
}

it('finds every reference, in the order of the text', () => {
  expect(read("has(answers.q_1) ? points.q_1 + -(sections.s.m) : max(measures.m, [answers['q_2'].row.column][0])")).toMatchObject({
    references: ['answers.q_1', 'points.q_1', 'sections.s.m', 'measures.m', 'answers.q_2.row.column'],
    spans: [
      ['answers', 'q_1'],
      ['points', 'q_1'],
      ['sections', 's', 'm'],
      ['measures', 'm'],
      ['answers', "'q_2'", 'row', 'column'],
    ],
    refused: ['What stands in [ ] must be a name in quotes'],
  })
})

it('takes the elements of a list for no references', () => {
  expect(read("answers.q.exists(answers, answers == 'x' && measures.m > 1)")).toMatchObject({
    references: ['answers.q', 'measures.m'],
    comparisons: [],
  })
})

it('finds what answers are compared with', () => {
  expect(read("answers.a == 'x' || 'y' != answers.b || answers.c in ['p', 'q'] || 'z' in answers.d").comparisons).toEqual([
    'answers.a: x',
    'answers.b: y',
    'answers.c: p q',
    'answers.d: z',
  ])
})

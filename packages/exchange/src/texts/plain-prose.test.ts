import { wholeFile } from '@ai-toolkit/diagnostics'
import { parseProse } from '@ai-toolkit/guide'
import { expect, it } from 'vitest'
import { plainProse } from './plain-prose.ts'

const titles = new Map([['guide#measure', 'Measure']])

function plain(markdown: string): string {
  const { value } = parseProse(markdown, () => wholeFile('a.md'), 'u')
  return plainProse(value?.blocks ?? [], (reference) => titles.get(reference) ?? reference)
}

it.each([
  ['paragraphs, emphasis and code', 'One *two*\nthree.\n\n**Four** `five`', 'One two three.\n\nFour five'],
  [
    'references and links',
    'See :see[]{to=guide#measure} and :see[that]{to=guide#measure}, [there](https://a.org).',
    'See Measure and that, there (https://a.org).',
  ],
  ['lists', '- one\n- two\n  three\n\n1. four\n2. five', '- one\n- two three\n\n1. four\n2. five'],
  ['lists inside of lists', '- one\n  - two', '- one\n\n  - two'],
  ['nothing', '', ''],
])('writes %s', (_, markdown, text) => {
  expect(plain(markdown)).toBe(text)
})

it('writes the cells of a table side by side', () => {
  const row = (...texts: string[]) => ({
    type: 'tableRow' as const,
    children: texts.map((value) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] })),
  })
  expect(plainProse([{ type: 'table', align: [null, null], children: [row('a', 'b'), row('1', '2')] }], String)).toBe('a | b\n1 | 2')
})

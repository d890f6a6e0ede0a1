import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { sortItems } from './sort-items.ts'

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : JSON.stringify(a) > JSON.stringify(b) ? 1 : 0)

describe('sortItems', () => {
  it.each<[string, string, string]>([
    ['items with their remarks', 'list:\n  # about b\n  - b # x\n  - a\nafter: 1\n', 'list:\n  - a\n  # about b\n  - b # x\nafter: 1\n'],
    ['items with gaps', 'list:\n  - b\n\n  - a\n\nafter: 1\n', 'list:\n  - a\n\n  - b\n\nafter: 1\n'],
    [
      'items of several lines, at the end of the file',
      'list:\n  - b: 1\n    c: |\n      x\n  - a: 1',
      'list:\n  - a: 1\n  - b: 1\n    c: |\n      x\n',
    ],
    ['with the line ends of the file', 'list:\r\n  - b\r\n  - a\r\n', 'list:\r\n  - a\r\n  - b\r\n'],
  ])('orders %s', (_what, before, after) => {
    expect(sortItems(before, ['list'], byText)).toBe(after)
  })

  it.each([['list: [b, a]\n'], ['list:\n  - b\n\n  # A heading of its own\n\n  - a\n'], ['list: : [\n'], ['other: 1\n'], ['list: text\n']])(
    'leaves %j alone',
    (text) => {
      expect(sortItems(text, ['list'], byText)).toBe(text)
    },
  )

  it('changes nothing but the order, and once only', () => {
    const item = fc.oneof(fc.string(), fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string()))
    fc.assert(
      fc.property(fc.record({ list: fc.array(item), after: fc.string() }), (value) => {
        const sorted = sortItems(stringify(value), ['list'], byText)
        expect(parse(sorted)).toEqual({ ...value, list: parse(sorted).list })
        expect([...parse(sorted).list].sort(byText)).toEqual([...value.list].sort(byText))
        expect(sortItems(sorted, ['list'], byText)).toBe(sorted)
      }),
      { numRuns: 100 },
    )
  })
})

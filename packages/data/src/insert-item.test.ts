import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { insertItem } from './insert-item.ts'

describe('insertItem', () => {
  it.each<[string, string, number, string]>([
    ['a list of lines, at its end', 'a: 1 # one\nlist:\n  - x # ex\n\nb: 2\n', 1, 'a: 1 # one\nlist:\n  - x # ex\n  - new\n\nb: 2\n'],
    ['at its beginning, below no remark that is another’s', 'list:\n# about x\n- x\n- y', 0, 'list:\n- new\n# about x\n- x\n- y'],
    ['in between, above the remarks of what follows', 'list:\n  - x\n  # about y\n  - y\n', 1, 'list:\n  - x\n  - new\n  # about y\n  - y\n'],
    ['a list on one line', 'list: [x, y] # both\n', 1, 'list: [x, new, y] # both\n'],
    ['its end', 'list: [x, "y]"]\n', 2, 'list: [x, "y]", new]\n'],
    ['an empty one', 'list: []\n', 0, 'list: [new]\n'],
    ['one that is not there', '# remark\na: 1', 0, '# remark\na: 1\nlist:\n  - new\n'],
    ['behind a block of text', 'list:\n  - |\n    long\n\n    text\nb: 2\n', 1, 'list:\n  - |\n    long\n\n    text\n  - new\nb: 2\n'],
    ['with an empty line where the others have one', 'list:\n  - x\n\n  - y\n', 2, 'list:\n  - x\n\n  - y\n\n  - new\n'],
    ['with the line ends of the file', 'list:\r\n  - x\r\n', 1, 'list:\r\n  - x\r\n  - new\r\n'],
  ])('adds to %s', (_what, before, at, after) => {
    expect(insertItem(before, ['list'], at, 'new')).toBe(after)
  })

  it('indents an item of several lines like its neighbours', () => {
    const text = 'sections:\n  - id: s\n    questions:\n      - id: q_a\n        text: A\n'
    expect(insertItem(text, ['sections', 0, 'questions'], 1, 'id: q_b\ntext: B\n')).toBe(`${text}      - id: q_b\n        text: B\n`)
  })

  it('changes nothing but the list, whatever stands in it', () => {
    const value = fc.record({
      before: fc.string(),
      list: fc.array(fc.oneof(fc.string(), fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string())), { minLength: 1 }),
      after: fc.string(),
    })
    fc.assert(
      fc.property(value, fc.nat(20), fc.boolean(), (data, place, indented) => {
        const at = Math.min(place, data.list.length)
        const text = stringify(data, { indentSeq: indented })
        const list = [...data.list.slice(0, at), 'new', ...data.list.slice(at)]
        expect(parse(insertItem(text, ['list'], at, 'new'))).toEqual({ ...data, list })
      }),
    )
  })
})

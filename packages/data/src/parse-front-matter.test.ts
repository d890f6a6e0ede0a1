import { expect, test } from 'vitest'
import { textAt } from '../test-helpers/text-at.ts'
import { parseFrontMatter } from './index.ts'

function read(text: string) {
  const { value, diagnostics } = parseFrontMatter({ path: 'a.md', text })
  return { value, findings: diagnostics.map(({ code, place: { start } }) => `${code} ${start.line}:${start.column}`) }
}

test.each([['\n'], ['\r\n']])('reads the head of a chapter, with the places of the whole file', (end) => {
  const text = ['---', 'id: wheels', 'title: Wheels', 'principles: [care]', '---', '', 'Text. --- More.', '---', ''].join(end)
  const { value, findings } = read(text)
  expect(findings).toEqual([])
  expect(value?.value).toEqual({ id: 'wheels', title: 'Wheels', principles: ['care'] })
  expect(value?.placeAt(['principles', 0]).start).toEqual({ line: 4, column: 14 })
  expect(value && textAt(text, value.placeIn(['title'], 2, 6))).toBe('eels')
})

test('a head that stands at the very end of the file is closed', () => {
  expect(read('---\nid: a\ntitle: A\n---').findings).toEqual([])
  expect(read('--- \nid: a\ntitle: A\n---\t\n').findings).toEqual([])
})

test.each([
  ['no head', 'Text.\n', ['missing-front-matter 1:1']],
  ['nothing', '', ['missing-front-matter 1:1']],
  ['a head that does not come first', '\n---\nid: a\n---\n', ['missing-front-matter 1:1']],
  ['a longer line', '----\nid: a\n---\n', ['missing-front-matter 1:1']],
  ['no closing line', '---\nid: a\ntitle: A\n\nText\n', ['unclosed-front-matter 1:1']],
  ['nothing behind the line', '---', ['unclosed-front-matter 1:1']],
  ['an empty head', '---\n---\n', ['missing-field 1:1', 'missing-field 1:1']],
  ['a fault of syntax', '---\nid: "a\ntitle: A\n---\n', ['yaml-syntax 2:5']],
  ['a fault of form', '---\nid: A b\ntitel: A\n---\n', ['missing-field 2:1', 'malformed-value 2:5', 'unknown-field 3:1']],
  ['a second document', '---\nid: a\ntitle: A\n...\nx: 1\n---\n', ['several-documents 5:1']],
])('reports %s', (_, text, findings) => {
  expect(read(text)).toMatchObject({ findings })
})

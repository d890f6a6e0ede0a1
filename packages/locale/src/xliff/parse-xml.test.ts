import { describe, expect, it } from 'vitest'
import type { XmlElement } from './build-tree.ts'
import { parseXml } from './parse-xml.ts'

function parse(text: string) {
  const { value, diagnostics } = parseXml({ path: 'a.xlf', text })
  return { value, found: diagnostics.map(({ code, message, place }) => `${place.start.line}:${place.start.column} ${code}: ${message}`).join('\n') }
}

function rootOf(text: string): XmlElement | undefined {
  const { value, found } = parse(text)
  expect(found).toBe('')
  return value?.root
}

describe('parseXml', () => {
  it('reads elements, attributes, texts and CDATA, and leaves comments out', () => {
    const root = rootOf(
      '<?xml version="1.0" encoding="UTF-8"?><!-- x --><a xmlns="urn:x" xmlns:p="urn:y" b="1" p:b="2">A &amp; &#x1F600;<!-- y --><p:c/><![CDATA[<]]>z</a>',
    )
    expect(root).toMatchObject({ name: 'a', namespace: 'urn:x' })
    expect(root?.attributes.get('b')).toBe('1')
    expect(root?.attributes.get('{urn:y}b')).toBe('2')
    const child = root?.children.find((one) => typeof one !== 'string')
    expect(child).toMatchObject({ name: 'c', namespace: 'urn:y', children: [] })
    expect(root?.children.map((one) => (typeof one === 'string' ? one : '·')).join('')).toBe('A & 😀·<z')
  })

  it('keeps a text whole that is longer than the parser’s own memory', () => {
    const text = '😀 &lt;'.repeat(50_000)
    expect(rootOf(`<a>${text}</a>`)?.children.join('')).toBe('😀 <'.repeat(50_000))
    expect(rootOf(`<a><![CDATA[${'😀'.repeat(100_000)}]]></a>`)?.children.join('')).toBe('😀'.repeat(100_000))
  })

  it('reads line ends as XML has to, and a carriage return where one is meant', () => {
    expect(rootOf('<a>1\r\n2\r3&#13;4</a>')?.children.join('')).toBe('1\n2\n3\r4')
  })

  it('knows where tags and attributes stand', () => {
    const { value } = parse('\uFEFF<?xml version="1.0"?>\r\n<a x=\' y="no" \'\r\n  y="yes">😀<b/></a>')
    const [root, child] = [value?.root, value?.root.children.find((one) => typeof one !== 'string')]
    if (root === undefined || child === undefined) throw new Error('It was not read')
    expect(value?.placeOf(root)).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 3, column: 11 } })
    expect(value?.placeOf(root, 'y')).toMatchObject({ start: { line: 3, column: 3 }, end: { line: 3, column: 10 } })
    expect(value?.placeOf(root, 'z')).toMatchObject({ start: { line: 2, column: 1 } })
    expect(value?.placeOf(child)).toMatchObject({ start: { line: 3, column: 13 }, end: { line: 3, column: 17 } })
  })

  it.each([
    ['', '1:1', 'there is nothing in it'],
    ['hello', '1:1', 'Non-whitespace before first tag.'],
    ['<a><b></a>', '1:10', 'Unexpected close tag'],
    ['<a>\n<b>', '2:3', 'Unclosed root tag'],
    ['<a>\n<b', '2:2', 'Unclosed root tag'],
    ['<a/><b/>', '1:5', 'a second element stands beside the first'],
    ['<a/>x', '1:5', 'Text data outside of root node.'],
    ['<a>R & B</a>', '1:7', 'Invalid character in entity name'],
    ['<a>&auml;</a>', '1:9', 'Invalid character entity'],
    ['<a>&constructor;</a>', '1:16', 'Invalid character entity'],
    ['<a>&__proto__;</a>', '1:14', 'Invalid character'],
    ['<a>&#1;</a>', '1:7', 'Invalid character entity'],
    ['<a>&#xD800;</a>', '1:11', 'Invalid character entity'],
    ['<a>\n1\u0001</a>', '2:2', 'XML cannot hold this character'],
    ['<a>\ud83d</a>', '1:4', 'XML cannot hold this character'],
    ['<a b="1" b="2"/>', '1:1', 'the attribute `b` stands here twice'],
    ['<a xmlns:p="urn:x" xmlns:q="urn:x" p:b="1" q:b="2"/>', '1:1', 'the attribute `q:b` stands here twice'],
    ['<p:a/>', '1:6', 'Unbound namespace prefix: "p:a"'],
    ['<a b=1/>', '1:6', 'Unquoted attribute value'],
  ])('says where %j is no XML', (text, place, problem) => {
    const { value, found } = parse(text)
    expect(value).toBeUndefined()
    expect(found).toContain(`${place} xliff-syntax: This is not well-formed XML: ${problem}`)
  })

  const laughs = Array.from({ length: 20 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('\n')
  it.each([
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">\n${laughs}]><a>&l20;</a>`],
    ['a file drawn in', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an outer document type', '<!DOCTYPE a SYSTEM "https://example.org/a.dtd"><a/>'],
    ['an entity alone', '<!ENTITY x "y"><a/>'],
    ['a style sheet', '<?xml version="1.0"?><?xml-stylesheet href="https://example.org/"?><a/>'],
    ['an instruction inside', '<a><?php echo 1 ?></a>'],
    ['a second declaration', '<?xml version="1.0"?><?xml version="1.0"?><a/>'],
  ])('refuses %s', (_name, text) => {
    const { value, found } = parse(text)
    expect(value).toBeUndefined()
    expect(found).toMatch(/^\d+:\d+ xliff-(forbidden|syntax)/)
  })

  it.each([
    ['10 MB of nesting', '<a>'.repeat(3_500_000), 'more than 50 elements one inside another'],
    [
      'as many attributes',
      `<a ${Array.from({ length: 700_000 }, (_, index) => `a${index}="1"`).join(' ')}>`,
      'more than 16384 characters in one tag',
    ],
    ['more elements than any part has', `<a>${'<b/>'.repeat(200_001)}</a>`, 'more than 200000 elements'],
    ['a file that is too large', `<a>${'x'.repeat(16 * 2 ** 20)}</a>`, 'more than 16777216 characters'],
    ['an endless name', `<${'a'.repeat(1_000_000)}>`, 'Max buffer length exceeded'],
    ['an endless attribute', `<a b="${'x'.repeat(1_000_000)}"/>`, 'more than 16384 characters in one tag'],
    ['endless closing', `<a>${'</a'.repeat(1_000_000)}`, 'Invalid'],
  ])('ends at %s, soon', (_name, text, problem) => {
    const { value, found } = parse(text)
    expect(value).toBeUndefined()
    expect(found).toContain(problem)
  })
})

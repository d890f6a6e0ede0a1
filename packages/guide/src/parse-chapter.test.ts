import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ParsedChapter, parseChapter } from './index.ts'
import { childrenOf } from './testing/children-of.ts'
import { fitsSchema } from './testing/fits-schema.ts'
import { textAt } from './testing/text-at.ts'

const HEAD = '---\nid: case\ntitle: A case\n---\n\n'

describe('a chapter of the base story', () => {
  const path = 'guide/chapters/first.md'
  const text = readFileSync(join(import.meta.dirname, '../../../test/stories/base/content', path), 'utf8')
  const { value, diagnostics } = parseChapter({ path, text })
  const parsed = value as ParsedChapter

  test('has no faults and fits the schema', () => {
    expect(diagnostics).toEqual([])
    expect(fitsSchema(parsed.chapter.blocks)).toBe(true)
  })

  test('keeps what its head says', () => {
    const { id, title, summary, principles } = parsed.chapter
    expect({ id, title, summary, principles }).toEqual({
      id: 'wheels',
      title: 'Wheels',
      summary: 'How to see that a wheel is not true, and what to do.',
      principles: ['care'],
    })
    expect(textAt(text, parsed.places.get(parsed.chapter) as never)).toBe('wheels')
  })

  test('knows its headings, with the places of their ids', () => {
    expect(parsed.headings.map(({ place, ...heading }) => ({ ...heading, at: textAt(text, place) }))).toEqual([
      { id: 'look', title: 'Look before you turn', depth: 2, at: 'look' },
      { id: 'measure', title: 'Measure', depth: 3, at: 'measure' },
    ])
  })

  test('knows what it uses, and where', () => {
    expect(parsed.uses.map(({ place, ...use }) => ({ ...use, at: textAt(text, place) }))).toEqual([
      { kind: 'term', text: 'true wheel', at: ':term[true wheel]' },
      { kind: 'see', to: 'guide#brakes', at: 'guide#brakes' },
      { kind: 'see', to: 'guide#care', at: 'guide#care' },
      { kind: 'figure', id: 'spokes', at: 'spokes' },
    ])
  })

  test('gives each block of words a unit, named after its section', () => {
    expect(unitsOf(parsed)).toEqual(
      [
        ['wheels/top/p1', 'wheels/look/h1', 'wheels/look/p1', 'wheels/look/p2', 'wheels/look/p3', 'wheels/look/p4', 'wheels/measure/h1'],
        ['1-1', '1-2', '1-3', '2-1', '2-2', '2-3', '3-1', '3-2', '3-3', '4-1', '4-2', '4-3'].map((cell) => `wheels/measure/c${cell}`),
        ['wheels/measure/p1', 'wheels/measure/p2', 'wheels/measure/p3', 'wheels/measure/b1', 'wheels/measure/p4', 'wheels/gauge/f1'],
      ].flat(),
    )
  })
})

describe('units', () => {
  test('do not change with the words, nor with other sections', () => {
    const before = parse('## A {#a}\n\nOne.\n\n## B {#b}\n\nTwo.')
    const after = parse('Zero.\n\n## New {#new}\n\nNew.\n\n## Other words {#a}\n\nEins.\n\n## B {#b}\n\nZwei.')
    expect(unitsOf(after)).toEqual(expect.arrayContaining(unitsOf(before)))
  })

  test('of a second table, of empty cells and of code', () => {
    const table = '| A | B |\n| - | - |\n| 1 |   |'
    expect(unitsOf(parse(`${table}\n\n${table}\n\n    code`))).toEqual(
      ['c1-1', 'c1-2', 'c2-1', 't2c1-1', 't2c1-2', 't2c2-1'].map((unit) => `case/top/${unit}`),
    )
  })
})

describe('headings', () => {
  test('take their ids from their words, or from what is declared', () => {
    const ids = parse('## Être prêt\n\n## A – B!\n\n## `code` and *more*\n\n## 2026 {#year}\n\n## snake_case\n\n## Top').headings.map(({ id }) => id)
    expect(ids).toEqual(['etre-pret', 'a-b', 'code-and-more', 'year', 'snake_case', 'top-2'])
  })

  test('never take an id that another one declares', () => {
    expect(parse('## Look\n\n## Look\n\n## B {#look}').headings.map(({ id }) => id)).toEqual(['look-2', 'look-3', 'look'])
  })

  test('lose the braces and nothing else', () => {
    expect(parse('## A *b* {#a}\n\n## {x} `{y}` {#b}').chapter.blocks).toMatchObject([
      { children: [{ value: 'A ' }, { type: 'emphasis' }] },
      { children: [{ value: '{x} ' }, { value: '{y}' }] },
    ])
    expect(parse('## A \\{#a}').chapter.blocks).toMatchObject([{ id: 'a-a', children: [{ value: 'A {#a}' }] }])
  })
})

describe('footnotes', () => {
  test('stand in the order of their first use', () => {
    const { chapter } = parse('A[^b] b[^a] c[^b].\n\n[^a]: First.\n\n[^b]: Second.\n\n    More.')
    expect(chapter.footnotes.map(({ id, children }) => [id, children.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ])
  })

  test('are taken out of the list or quote they are written in', () => {
    const { chapter } = parse('- A[^a]\n\n  [^a]: Note.')
    expect(chapter.footnotes).toMatchObject([{ id: 'a', children: [{ type: 'paragraph' }] }])
  })
})

describe('the tree', () => {
  test('says of lists what differs from the ordinary', () => {
    expect(parse('3. a\n4. b\n\n- a\n\n- b\n\n1. a').chapter.blocks).toMatchObject([
      { ordered: true, start: 3, children: [{}, {}] },
      { ordered: false, spread: true },
      { type: 'list', ordered: true, children: [{ type: 'listItem', children: [{ type: 'paragraph' }] }] },
    ])
  })

  test('fills a short row, so that tables are rectangular', () => {
    const [table] = parse('| A | B |\n| :-: | - |\n| 1 |\n| 1 | 2 | 3 |').chapter.blocks
    expect(table).toMatchObject({ align: ['center', null], children: [{}, { children: [{}, { children: [] }] }, { children: [{}, {}] }] })
  })

  test('joins text that was taken for a directive, or stands around something refused', () => {
    expect(parse('At 10:30 <b>we</b> go.').chapter.blocks).toMatchObject([{ children: [{ type: 'text', value: 'At 10:30 we go.' }] }])
  })

  test('keeps code as it stands', () => {
    expect(parse('```js\na\n\n  b\n```').chapter.blocks).toEqual([{ type: 'code', lang: 'js', value: 'a\n\n  b' }])
  })

  test('has no link that is refused, but its words', () => {
    expect(parse('[Look](javascript:x) [there](HTTPS://example.org)').chapter.blocks).toMatchObject([
      { children: [{ value: 'Look ' }, { type: 'link', url: 'https://example.org' }] },
    ])
  })
})

describe('a chapter that is not complete', () => {
  test.each(['', '\n\n', HEAD.slice(0, -5)])('says so when it has no text', (body) => {
    const text = body.startsWith('---') ? body : `---\nid: case\ntitle: A case\n---\n${body}`
    expect(parseChapter({ path: 'case.md', text }).diagnostics.map(({ code }) => code)).toContain(
      body.startsWith('---') ? 'unclosed-front-matter' : 'empty-chapter',
    )
  })

  test('has no value without an id, and yet its faults are found', () => {
    const { value, diagnostics } = parseChapter({ path: 'case.md', text: '---\ntitle: A case\n---\n\n<b>' })
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-field', 'raw-html'])
  })
})

function parse(body: string): ParsedChapter {
  const { value } = parseChapter({ path: 'case.md', text: HEAD + body })
  if (value === undefined) throw new Error('The chapter was not read.')
  return value
}

/** In reading order. */
function unitsOf({ chapter }: ParsedChapter): string[] {
  return [...chapter.blocks, ...chapter.footnotes].flatMap(unitsIn)
}

function unitsIn(node: object): string[] {
  return [...('unit' in node ? [String(node.unit)] : []), ...childrenOf(node).flatMap(unitsIn)]
}

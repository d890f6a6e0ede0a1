import { describeLocale } from '@ai-toolkit/locale'
import type { Block, Inline } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { inlines, list, paragraph, see, strong, table, term } from '../../test-fixture/nodes.ts'
import { readWords } from '../../test-fixture/sample-look.ts'
import { makeSay } from '../words/say.ts'
import { renderBlocks, renderInlines } from './render-blocks.ts'
import { plainSetting, type Setting, type ShownFigure } from './setting.ts'

describe('renderInlines', () => {
  it.each<[Inline, string]>([
    [{ type: 'text', value: `a <b> & "c"` }, 'a &#x3C;b> &#x26; "c"'],
    [{ type: 'emphasis', children: inlines('a') }, '<em>a</em>'],
    [strong('a'), '<strong>a</strong>'],
    [{ type: 'delete', children: inlines('a') }, '<del>a</del>'],
    [{ type: 'inlineCode', value: '<x>' }, '<code>&#x3C;x></code>'],
    [{ type: 'break' }, '<br>'],
    [
      { type: 'link', url: 'https://example.org/?a=1&b="', children: inlines('a') },
      '<a class="external" href="https://example.org/?a=1&#x26;b=&#x22;" rel="external noopener noreferrer">a</a>',
    ],
    [{ type: 'link', url: 'javascript:alert(1)', children: inlines('a') }, '<span>a</span>'],
    [see('guide#wheels'), '<a class="see" href="wheels.html">Wheels</a>'],
    [see('guide#wheels', 'there'), '<a class="see" href="wheels.html">there</a>'],
    [see('far#away'), '<span class="see">Away (in Far)</span>'],
    [see('far#away', 'there'), '<span class="see">there <span class="elsewhere">(“Away”, in Far)</span></span>'],
    [see('far', 'there'), '<span class="see">there <span class="elsewhere">(“Far”)</span></span>'],
    [term('rim', 'rims'), '<a class="term" href="words.html#rim">rims</a>'],
    [term('lost', 'lost'), '<span class="term">lost</span>'],
    [{ type: 'term', children: inlines('unknown') }, '<span class="term">unknown</span>'],
  ])('draws %j', (inline, html) => {
    expect(renderInlines([inline], setting())).toBe(html)
  })

  it('leads to the sheet of terms where the page shows one, and back to the first use', () => {
    const page: Setting = { ...setting(), terms: 'sheet' }
    const html = renderInlines([term('rim', 'a'), term('rim', 'b')], page)
    expect(html).toBe('<a class="term" href="#_term.rim" id="_use.rim">a</a><a class="term" href="#_term.rim">b</a>')
    expect([...page.record.terms]).toEqual(['rim'])
  })

  it('numbers footnotes and counts their uses', () => {
    const reference: Inline = { type: 'footnoteReference', id: 'n' }
    const page: Setting = { ...setting(), notes: new Map([['n', { number: 7, key: 'wheels.n' }]]) }
    expect(renderInlines([reference], page)).toBe(
      '<sup data-note="7"><a id="_ref.wheels.n.1" href="#_note.wheels.n" role="doc-noteref" aria-label="Note 7">7</a></sup>',
    )
    expect(renderInlines([reference], { ...page, medium: 'print' })).toBe('<sup><a id="_ref.wheels.n.2" href="#_note.wheels.n">7</a></sup>')
    expect(() => renderInlines([reference], setting())).toThrow('“n”')
  })
})

describe('renderBlocks', () => {
  it.each<[Block, string]>([
    [paragraph('a'), '<p>a</p>'],
    [{ type: 'heading', id: 'x', depth: 3, children: inlines('a') }, '<h3 id="x">a</h3>'],
    [list(false, ['a'], ['b']), '<ul><li>a</li><li>b</li></ul>'],
    [{ ...list(true, ['a']), start: 4 }, '<ol start="4"><li>a</li></ol>'],
    [{ ...list(false, ['a']), spread: true }, '<ul><li><p>a</p></li></ul>'],
    [{ type: 'blockquote', children: [paragraph('a')] }, '<blockquote><p>a</p></blockquote>'],
    [{ type: 'code', lang: 'ts', value: 'a < b' }, '<pre tabindex="0"><code class="language-ts">a &#x3C; b</code></pre>'],
    [{ type: 'code', lang: '" onload=x', value: 'a' }, '<pre tabindex="0"><code>a</code></pre>'],
    [{ type: 'thematicBreak' }, '<hr>'],
    [
      table(['end', null], ['a'], ['1', '2']),
      '<div class="table" role="region" tabindex="0" aria-label="Table 1"><table><thead><tr><th class="align-end" scope="col">a</th></tr></thead><tbody><tr><td class="align-end">1</td><td>2</td></tr></tbody></table></div>',
    ],
    [
      { type: 'box', kind: 'example', title: inlines('T'), children: [paragraph('a')] },
      '<div class="box box-example" role="note" aria-labelledby="_box.1"><p class="box-kind">Practical example</p><p class="box-title" id="_box.1">T</p><p>a</p></div>',
    ],
    [
      { type: 'figure', id: 'pic' },
      '<figure id="pic"><div class="plate"><img src="pic.svg" alt="A &#x22;wheel&#x22;" width="200" height="101" loading="lazy"></div><figcaption><p class="caption"><strong>Figure 2.</strong> Spokes</p><p class="credit">Source: Me. Licence: CC0-1.0.</p><p class="enlarge"><a href="pic.svg" data-enlarge="">Enlarge figure 2</a></p><details><summary>Figure 2 in words</summary><p>Long.</p></details></figcaption></figure>',
    ],
  ])('draws %j', (block, html) => {
    expect(renderBlocks([block], setting())).toBe(html)
  })

  it('draws print without scroll frames, roles and nested figures', () => {
    const blocks: Block[] = [
      table([null], ['a'], ['b']),
      { type: 'figure', id: 'pic' },
      { type: 'box', kind: 'learn-more', title: [], children: [paragraph('a')] },
    ]
    const html = renderBlocks(blocks, { ...setting(), medium: 'print' })
    expect(html).not.toMatch(/role=|tabindex|<figure|loading|details/)
    expect(html).toContain('<div class="description"><p>Long.</p></div>')
  })

  it('gives an id once, and no name to a head without text', () => {
    const html = renderBlocks([{ type: 'figure', id: 'pic' }, { type: 'figure', id: 'pic' }, table([], [], ['b'])], setting())
    expect(html.match(/id="pic"/g)).toHaveLength(1)
    expect(
      renderBlocks([{ ...table([], [''], ['b']), children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [] }] }] }], setting()),
    ).toContain('<thead><tr><td></td></tr></thead>')
  })

  it('records headings as plain text, and names a table after the heading above it', () => {
    const page = setting()
    const html = renderBlocks(
      [
        { type: 'heading', id: 'h', depth: 2, children: [...inlines('On '), see('guide#wheels'), { type: 'footnoteReference', id: 'n' }] },
        table([], ['a']),
      ],
      {
        ...page,
        notes: new Map([['n', { number: 1, key: 'c.n' }]]),
      },
    )
    expect(page.record.headings).toEqual([{ id: 'h', title: 'On Wheels', depth: 2 }])
    expect(html).toContain('aria-label="Table 1, under “On Wheels”"')
  })

  it('sets out principles one step below the last heading, core over instrumental', () => {
    const below = { id: 'care', title: 'Care', meaning: [paragraph('m')], why: [paragraph('w')], instrumental: [] }
    const page: Setting = { ...setting(), principles: [{ ...below, id: 'safety', title: 'Safety', instrumental: [below] }] }
    const html = renderBlocks(
      [
        { type: 'heading', id: 'h', depth: 2, children: inlines('H') },
        { type: 'insert', what: 'principles' },
      ],
      page,
    )
    expect(html).toContain(
      '<h3 id="safety">Safety</h3><p>m</p><p class="why">Why it matters</p><div class="why-text"><p>w</p></div><section class="principle"><h4 id="care">Care</h4>',
    )
  })

  it('sets out the glossary: as a description list on the site, as blocks in print', () => {
    const page: Setting = {
      ...setting(),
      glossary: [{ id: 'rim', term: 'rim', abbreviation: 'R', definition: [paragraph('Round.')], explained: 'guide#wheels', see: ['guide#rim'] }],
    }
    const name = 'rim <abbr>R</abbr>'
    expect(renderBlocks([{ type: 'insert', what: 'glossary' }], page)).toBe(
      `<div class="glossary"><dl><div class="entry" id="rim"><dt>${name}</dt><dd><p>Round.</p><p class="pointers">Explained in <a href="wheels.html">Wheels</a></p><p class="pointers">See also <a href="words.html#rim">rim</a></p></dd></div></dl></div>`,
    )
    expect(renderBlocks([{ type: 'insert', what: 'glossary' }], { ...page, medium: 'print' })).toContain(
      `<p class="name"><strong>${name}</strong></p><p>Round.</p>`,
    )
  })

  it('gives a long glossary an index of letters, on the site', () => {
    const glossary = Array.from({ length: 30 }, (_, index) => ({
      id: `t-${index}`,
      term: ['edge', 'état', 'rim'][index % 3] ?? '',
      definition: [],
      see: [],
    }))
    const html = renderBlocks([{ type: 'insert', what: 'glossary' }], { ...setting(), glossary })
    expect(html).toContain(
      '<nav aria-label="Terms by letter"><ul class="letters"><li><a href="#t-0">E</a></li><li><a href="#t-2">R</a></li></ul></nav>',
    )
    expect(renderBlocks([{ type: 'insert', what: 'glossary' }], { ...setting(), medium: 'print', glossary })).not.toContain('<nav')
  })
})

const targets = new Map([
  ['guide#wheels', { title: 'Wheels', href: 'wheels.html' }],
  ['guide#rim', { title: 'rim', href: 'words.html#rim' }],
  ['guide#lost', { title: 'lost' }],
  ['far', { title: 'Far' }],
  ['far#away', { title: 'Away', elsewhere: 'Far' }],
])

const picture: ShownFigure = {
  id: 'pic',
  file: 'pic.svg',
  mediaType: 'image/svg+xml',
  digest: 'sha256:0',
  encoding: 'utf8',
  data: '<svg/>',
  width: 200.2,
  height: 100.7,
  number: 2,
  alt: 'A "wheel"',
  caption: 'Spokes',
  source: 'Me',
  licence: 'CC0-1.0',
  src: 'pic.svg',
  longDescription: [paragraph('Long.')],
}

function setting(): Setting {
  const plain = plainSetting({
    medium: 'site',
    say: makeSay(readWords(), describeLocale('en')),
    follow: (reference) => targets.get(reference) ?? { title: reference },
    termReference: (id) => `guide#${id}`,
  })
  return { ...plain, figures: new Map([['pic', picture]]) }
}

import type { Block, Inline } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { sampleEditions } from '../../test/sample-edition.ts'
import { findUnit } from '../find-unit.ts'
import { getChapter } from '../list-resources.ts'
import { type Renderable, renderText } from './render-text.ts'

const { english, german } = await sampleEditions()

/** A text that must be there. */
function need<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('It is not in the base story.')
  return found
}

const chapter = (id: string) => need(getChapter(english, 'guide', id))

describe('as HTML', () => {
  it('has every kind of block and inline of a chapter', () => {
    const html = renderText(english, chapter('wheels'), 'html', { resource: 'guide', href: (reference) => `/${reference}` })
    expect(html).toContain('<h1 id="wheels">Wheels</h1><p>A <a href="/guide#true-wheel">true wheel</a> turns')
    expect(html).toContain('<sup>1</sup>')
    expect(html).toContain('<a href="/guide#brakes">the next chapter</a>')
    expect(html).toContain('<h2 id="look">Look before you turn</h2>')
    expect(html).toContain('<ul><li>stay the same: <em>nothing</em> to do;</li>')
    expect(html).toContain('<th scope="col" data-align="end">Turns</th>')
    expect(html).toContain('<td><del>true</del> bent</td>')
    expect(html).toMatch(/<figure id="spokes"><img src="data:image\/svg\+xml,[^"<> ]+" alt="[^"]+"><figcaption>1\. /)
    expect(html).toContain('<aside class="example"><p><strong>A Tuesday in March</strong></p><p>A rider')
    expect(html).toContain(
      '<ol class="footnotes"><li value="1"><p>A gauge helps; see the <a href="https://example.org/manual">manual</a>.</p></li></ol>',
    )
    expect(renderText(english, chapter('brakes'), 'html')).toMatch(/<dl><dt>[^<]+<\/dt><dd><p>/)
  })

  it('leads nowhere without addresses, and names the target all the same', () => {
    const html = renderText(english, chapter('wheels').blocks[0] ?? '', 'html')
    expect(html).not.toContain('<a ')
    expect(html).toMatch(/the principle behind it is\sCare\./)
  })

  it('marks what is not translated', () => {
    expect(renderText(german, need(getChapter(german, 'guide', 'wheels')), 'html')).toContain(
      '<p lang="en" dir="auto" class="untranslated">A true wheel',
    )
    expect(renderText(german, need(findUnit(german, 'title', 'checkup')), 'html')).toBe(
      '<span lang="en" dir="auto" class="untranslated">Bicycle Check-up</span>',
    )
    expect(renderText(german, need(findUnit(german, 'title', 'guide')), 'html')).not.toContain('lang=')
  })

  it.each<[string, Renderable]>([
    ['a line', '<script>"&\''],
    [
      'inlines',
      [
        { type: 'text', value: '<script>' },
        { type: 'inlineCode', value: '<b>' },
      ] as Inline[],
    ],
    ['an address', { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'x' }] } as Inline],
    ['a language', { type: 'paragraph', lang: '"><script>', children: [] } as Block],
    ['an id', { type: 'heading', id: '"><script>', depth: 2, children: [] } as Block],
    ['a listing', { type: 'code', lang: '"><script>', value: '<script>' } as Block],
  ])('lets no markup through from %s', (_, text) => {
    expect(renderText(english, text, 'html')).not.toMatch(/<script|<b>|javascript:|&(?!#\d+;)/)
  })
})

describe('as plain text', () => {
  it('has the words and nothing of the markup', () => {
    const text = renderText(english, chapter('wheels'), 'text', { resource: 'guide' })
    expect(text).toContain('Wheels\n\nA true wheel turns without touching the brakes.[1] How to set the brakes stands in the next chapter;')
    expect(text).toContain('- stay the same: nothing to do;\n- change slowly: turn one spoke;\n')
    expect(text).toContain('Gap in mm | What it means | Turns\nbelow 1 | true | 0')
    expect(text).toContain('1. Mark the rim.\n2. Turn the spoke.\n3. Spin again.')
    expect(text).toContain('[1] A gauge helps; see the manual (https://example.org/manual).')
    expect(text).not.toMatch(/[<>*]/)
  })

  it('says what is not translated', () => {
    expect(renderText(german, need(findUnit(german, 'title', 'checkup')), 'text')).toBe('[en] Bicycle Check-up')
  })
})

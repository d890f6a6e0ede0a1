import { describe, expect, it } from 'vitest'
import { HOSTILE, makeHostile } from '../../test-fixture/hostile-edition.ts'
import { duplicateIds, headingDepths, tagsOf, textOf, valuesOf } from '../../test-fixture/read-html.ts'
import { sampleEdition } from '../../test-fixture/sample-edition.ts'
import { sampleLook } from '../../test-fixture/sample-look.ts'
import type { PrintDocument } from '../print-document.ts'
import { renderDocument } from './render-document.ts'

const look = sampleLook()
const guide = renderDocument(sampleEdition, 'guide', look)
const checkup = renderDocument(sampleEdition, 'checkup', look)
const hostile = ['guide', 'checkup'].map((id): [string, PrintDocument] => [`hostile ${id}`, renderDocument(makeHostile(sampleEdition), id, look)])

describe('renderDocument', () => {
  it('tells the printer what the PDF must know', () => {
    const { title, language, author, subject, date, paper } = guide
    expect({ title, language, author, subject, date, paper }).toEqual({
      title: 'Workshop Guide',
      language: 'en',
      author: 'The Workshop Circle',
      subject: 'How a wheel is trued',
      date: '2026-03-01',
      paper: 'A4',
    })
  })

  it('sets the parts in order', () => {
    expect(guide.outline.filter(({ depth }) => depth === 1).map(({ title }) => title)).toEqual([
      'Notices',
      'Overview',
      'Contents',
      'Wheels',
      'Brakes',
      'Notes',
      'How to cite',
      'Index of terms',
    ])
    expect(checkup.outline.filter(({ depth }) => depth === 1).map(({ id }) => id)).toEqual([
      '_notices',
      '_overview',
      '_contents',
      '_before',
      's_state',
      's_risk',
      '_results',
      '_citation',
      '_index',
    ])
  })

  it('lists in the contents what stands behind them, two steps deep, but no questions', () => {
    const listed = (html: string) => [...html.matchAll(/class="page-number" data-page="([^"]*)">/g)].map(([, id]) => id)
    expect(listed(checkup.html)).toEqual(['_before', 's_state', 's_risk', '_results', '_level.state', '_overrides', '_citation', '_index'])
    expect(listed(guide.html)).toEqual(['wheels', 'look', 'brakes', 'principles', 'words', '_endnotes', '_citation', '_index'])
    expect(guide.html).toContain(
      '<a href="#look"><span class="entry-title">Look before you turn</span> <span class="page-number" data-page="look">000</span></a>',
    )
  })

  it('has an index of the terms that it uses, with every place and, where it is, the glossary’s own entry', () => {
    const index = guide.html.slice(guide.html.indexOf('<ul class="index">'))
    const places = [...index.matchAll(/data-page="([^"]*)" data-among="([^"]*)"/g)].map(([, id, entry]) => `${entry}: ${id}`)
    expect(places).toContain('_index.torque-wrench: _use.torque-wrench.1')
    expect(places).toContain('_index.torque-wrench: torque-wrench')
    const ids = new Set(valuesOf(guide.html, 'id'))
    for (const [, id = ''] of index.matchAll(/data-page="([^"]*)"/g)) expect(ids).toContain(id)
    const terms = [...index.matchAll(/<li id="[^"]*"><span>([^<]*)/g)].map(([, term = '']) => term)
    expect(terms).toEqual([...terms].sort(new Intl.Collator('en').compare))
  })

  it('is made for the paper that it is asked for', () => {
    expect(guide.html).toContain('@page { size: A4 }')
    const letter = renderDocument(sampleEdition, 'guide', look, 'Letter')
    expect(letter.paper).toBe('Letter')
    expect(letter.html).toContain('@page { size: letter }')
    expect(letter.html).toContain('--page-height: 279.4mm')
  })

  it('counts notes through, with a way back to every use', () => {
    expect(guide.html).toContain('<sup><a id="_ref.brakes.order.1" href="#_note.brakes.order">2</a></sup>')
    expect(guide.html.match(/href="#_ref\.[a-z.]+\d"/g)).toEqual([
      'href="#_ref.wheels.gauge.1"',
      'href="#_ref.wheels.gauge.2"',
      'href="#_ref.brakes.order.1"',
    ])
  })

  it('links inside the document, and names in words what is in another one', () => {
    expect(guide.html).toContain('<a class="see" href="#brakes">the next chapter</a>')
    expect(guide.html).toContain('<span class="see">How worn are the brake pads? (in Bicycle Check-up)</span>')
    expect(guide.html).toContain('another one <span class="elsewhere">(“Risks”, in Bicycle Check-up)</span>')
  })

  it('has boxes to tick for choices, scales and matrices, and room for what is written', () => {
    const ticks = (text: string) => text.split('class="tick"').length - 1
    const [question = ''] = checkup.html.split('id="q_brake_fails"')[1]?.split('id="q_parts"') ?? []
    expect(ticks(question)).toBe(2 * 6 + 1)
    expect(checkup.html).toMatch(/<a class="blank-area" href="field:text\/q_\w+-_answer" aria-label="[^"]+"><\/a>/)
    expect(textOf(checkup.html)).toContain('A number from 0 to 200, in kg')
  })

  it('has fields, named and labelled, for choices and lines to write on', () => {
    const fields = [...checkup.html.matchAll(/<a class="(\S+)" href="field:([^"]+)" aria-label="([^"]+)"><\/a>/g)].map(([, ...parts]) =>
      parts.join(' '),
    )
    expect(fields.filter((field) => field.includes('/q_lights-'))).toEqual([
      'tick tick/q_lights-o_front 1.5 Front',
      'tick tick/q_lights-o_rear 1.5 Rear',
      'tick tick/q_lights-o_none 1.5 None',
      'tick tick/q_lights-_not-applicable 1.5 Not applicable, because:',
      'fill text/q_lights-_reason 1.5 Not applicable, because:',
      'fill text/q_lights-_note 1.5 Notes and evidence:',
    ])
    expect(fields).toContain('blank-line text/q_checked-_answer 1.6 A date')
    expect(valuesOf(checkup.html, 'href').filter((href) => href.startsWith('field:'))).toHaveLength(new Set(fields).size)
  })

  it('names each part at the head of its pages, and counts pages at their foot', () => {
    expect(guide.html).toContain('@page part-wheels { @top-right { content: "Wheels" } }')
    expect(guide.html).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages) "" }')
    const arabic = renderDocument({ ...sampleEdition, locale: 'ar' }, 'guide', look)
    expect(arabic.html).toContain('@page part-wheels { @top-left { content: "Wheels" } }')
  })

  it('gives the same text every time, and refuses a resource that is not there', () => {
    expect(renderDocument(sampleEdition, 'guide', sampleLook())).toEqual(guide)
    expect(() => renderDocument(sampleEdition, 'nothing', look)).toThrow('“nothing”')
  })
})

describe.each([['guide', guide], ['checkup', checkup], ...hostile] as [string, PrintDocument][])('the document of %s', (_name, { html, outline }) => {
  it('has its headings in the outline, all of them, in order and without jumps', () => {
    const headings = tagsOf(html).filter(({ name }) => /^h[1-6]$/.test(name))
    expect(headings.map(({ name, attributes }) => [attributes.get('id'), Number(name[1])])).toEqual(outline.map(({ id, depth }) => [id, depth]))
    expect(headingDepths(html).every((depth, index, all) => depth <= (all[index - 1] ?? 0) + 1)).toBe(true)
  })

  it('stands alone: no script, nothing from outside, no place twice, no dead link', () => {
    expect(tagsOf(html).filter(({ name }) => ['script', 'link', 'iframe', 'object', 'base'].includes(name))).toEqual([])
    expect(valuesOf(html, 'src').every((src) => src.startsWith('data:'))).toBe(true)
    expect([...html.matchAll(/url\("([^"]{5})/g)].every(([, start]) => start === 'data:')).toBe(true)
    expect(duplicateIds(html)).toEqual([])
    const ids = new Set(valuesOf(html, 'id').map((id) => `#${id}`))
    expect(valuesOf(html, 'href').filter((href) => !ids.has(href) && !href.startsWith('field:') && href !== 'https://example.org/manual')).toEqual([])
  })

  it('has one style element, which no text ends', () => {
    const inTags = html.replace(/="[^"]*"/g, '')
    expect(inTags.split('</style>')).toHaveLength(2)
    expect(inTags).not.toContain('<script')
  })
})

it('writes hostile titles at the head of pages by code point', () => {
  const html = hostile[0]?.[1].html ?? ''
  expect(HOSTILE).toContain('</style>')
  expect(html).toContain('content: "\\3c script\\3e alert\\28 1\\29 ')
})

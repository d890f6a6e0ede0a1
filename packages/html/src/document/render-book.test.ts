import { describe, expect, it } from 'vitest'
import { makeHostile } from '../../test-fixture/hostile-edition.ts'
import { duplicateIds, tagsOf, valuesOf } from '../../test-fixture/read-html.ts'
import { sampleEdition } from '../../test-fixture/sample-edition.ts'
import { sampleLook } from '../../test-fixture/sample-look.ts'
import { renderBook } from './render-book.ts'

const look = sampleLook()
const book = renderBook(sampleEdition, look)

describe('renderBook', () => {
  it('sets the resources one after the other, between what belongs to the whole', () => {
    expect(book.outline.filter(({ depth }) => depth === 1).map(({ title }) => title)).toEqual([
      'Notices',
      'Contents',
      ...sampleEdition.resources.map(({ title }) => title),
      'How to cite',
      'Index of terms',
    ])
    expect(book.title).toBe(sampleEdition.title)
  })

  it('leads from one resource to another', () => {
    expect(book.html).toContain('href="#checkup.q_')
    expect(book.html).not.toContain('class="elsewhere"')
  })

  it('says the state of each resource', () => {
    for (const { digest } of sampleEdition.resources) expect(book.html).toContain(digest)
  })

  it('lists chapters and sections under their resource, but no notes', () => {
    const listed = [...book.html.matchAll(/class="entry-(part|heading)"><a href="#([^"]*)"/g)].map(([, kind, id]) => `${kind} ${id}`)
    expect(listed).toContain('part guide._title')
    expect(listed).toContain('heading guide.wheels')
    expect(listed).toContain('heading checkup.s_state')
    expect(listed.filter((entry) => entry.includes('endnotes'))).toEqual([])
  })

  it.each([
    ['the sample', book],
    ['a hostile edition', renderBook(makeHostile(sampleEdition), look, 'Letter')],
  ])('has in %s no place twice, no dead link, and its headings in the outline, without jumps', (_name, { html, outline }) => {
    expect(duplicateIds(html)).toEqual([])
    const ids = new Set(valuesOf(html, 'id').map((id) => `#${id}`))
    expect(valuesOf(html, 'href').filter((href) => href.startsWith('#') && !ids.has(href))).toEqual([])
    const headings = tagsOf(html).filter(({ name }) => /^h[1-6]$/.test(name))
    const depths = headings.map(({ name, attributes }) => Number(attributes.get('aria-level') ?? name[1]))
    expect(headings.map(({ attributes }, index) => [attributes.get('id'), depths[index]])).toEqual(outline.map(({ id, depth }) => [id, depth]))
    expect(depths.every((depth, index) => depth <= (depths[index - 1] ?? 0) + 1)).toBe(true)
  })
})

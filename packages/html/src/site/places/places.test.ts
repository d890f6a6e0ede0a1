import type { Edition } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { sampleCheckup } from '../../../test-fixture/sample-checkup.ts'
import { sampleEdition } from '../../../test-fixture/sample-edition.ts'
import { sampleGuide } from '../../../test-fixture/sample-guide.ts'
import { sampleLook } from '../../../test-fixture/sample-look.ts'
import { insertsOf } from '../../content/inserts.ts'
import { renderSite } from '../render-site.ts'
import { backlinksIn, backlinksTo, backlinksToPage } from './backlinks.ts'
import { mentionsOf } from './mentions.ts'
import { placeIndex } from './place-index.ts'

const site = { ...backlinksIn(sampleEdition, mentionsOf(sampleEdition)), inserts: insertsOf(sampleEdition) }

describe('mentionsOf', () => {
  it('turns round what chapters say they are about, what their texts refer to and the terms they use', () => {
    expect([...(site.mentions.get('guide#care') ?? [])]).toContain('guide#wheels')
    expect([...(site.mentions.get('guide#brakes') ?? [])]).toContain('guide#wheels')
    expect([...(site.mentions.get('guide#true-wheel') ?? [])]).toContain('guide#wheels')
  })

  it('names a question by its section where it has no place of its own', () => {
    const places = Object.keys(sampleEdition.anchors)
    const by = [...site.mentions.values()].flatMap((mentioning) => [...mentioning])
    expect(by.length).toBeGreaterThan(3)
    expect(by.filter((reference) => !places.includes(reference))).toEqual([])
  })
})

describe('backlinks', () => {
  it('lead from another page, by resource, each page once and never to the page itself', () => {
    expect(backlinksToPage(site, 'guide/brakes.html')).toEqual(
      expect.arrayContaining([expect.objectContaining({ title: 'Workshop Guide', links: [{ title: 'Wheels', href: 'wheels.html' }] })]),
    )
    const links = backlinksTo('guide#care', site, 'guide/wheels.html').flatMap((group) => group.links)
    expect(links.map(({ href }) => href)).not.toContain('wheels.html')
    expect(new Set(links.map(({ href }) => href.split('#')[0])).size).toBe(links.length)
  })

  it('stand on chapters and under principles', () => {
    const files = new Map(renderSite(sampleEdition, sampleLook()).map(({ path, content }) => [path, String(content)]))
    const brakes = files.get('guide/brakes.html') ?? ''
    expect(brakes).toMatch(
      /<h2 id="_referred">Referred to from<\/h2>\s*<dl>\s*<div>\s*<dt>Workshop Guide<\/dt>\s*<dd><a href="wheels\.html">Wheels<\/a>/,
    )
    expect(brakes).toMatch(/Where this principle is at work<\/summary><dl><div><dt>Workshop Guide<\/dt><dd><a href="wheels\.html">Wheels/)
  })

  it('stand under terms, but for the page that explains the term', () => {
    const explained = renderGlossary(sampleEdition)
    expect(explained).toMatch(/Explained in <a href="wheels\.html">Wheels<\/a>/)
    expect(explained).not.toContain('Used in <a href="wheels.html">')
    const guide = { ...sampleGuide, terms: (sampleGuide.terms ?? []).map(({ explained: _, ...term }) => term) }
    expect(renderGlossary({ ...sampleEdition, resources: [guide, sampleCheckup] })).toMatch(/Used in <a href="wheels\.html">Wheels<\/a>/)
  })
})

function renderGlossary(edition: Edition): string {
  return String(renderSite(edition, sampleLook()).find(({ path }) => path === 'guide/brakes.html')?.content)
}

describe('placeIndex', () => {
  const places = placeIndex(site)
  const find = (path: string) => places.find((place) => place.path === path)

  it('has a place of every kind, each path once', () => {
    expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(['resource', 'chapter', 'heading', 'principle', 'term', 'section', 'question']))
    expect(new Set(places.map(({ path }) => path)).size).toBe(places.length)
  })

  it('gives a heading the text that stands under it, and says where it is', () => {
    expect(find('guide/wheels.html#look')).toMatchObject({ kind: 'heading', title: 'Look before you turn', within: 'Wheels · Workshop Guide' })
    expect(find('guide/wheels.html#look')?.text).toContain('Spin the wheel and watch the gap')
    expect(find('guide/wheels.html#look')?.text).not.toContain('turns without touching')
    expect(find('guide/wheels.html')?.text).toContain('turns without touching the brakes')
  })
})

import { describeLocale } from '@ai-toolkit/locale'
import { describe, expect, it } from 'vitest'
import { HOSTILE, makeHostile } from '../../test-fixture/hostile-edition.ts'
import { duplicateIds, headingDepths, tagsOf, textOf, valuesOf } from '../../test-fixture/read-html.ts'
import { sampleEdition } from '../../test-fixture/sample-edition.ts'
import { sampleLook } from '../../test-fixture/sample-look.ts'
import type { OutputFile } from '../output-file.ts'
import { renderSite } from './render-site.ts'

const look = sampleLook()
const files = new Map(renderSite(sampleEdition, look).map(({ path, content }) => [path, content]))
const pages = pagesOf(renderSite(sampleEdition, look))

describe('renderSite', () => {
  it('writes a page for everything that has one, figures and assets', () => {
    expect([...files.keys()]).toEqual([
      'index.html',
      'map.html',
      'guide/index.html',
      'guide/wheels.html',
      'guide/brakes.html',
      'checkup/index.html',
      'checkup/s_state.html',
      'checkup/s_risk.html',
      '404.html',
      'guide/figures/spokes.svg',
      'assets/places.js',
      'assets/site.css',
      'assets/site.js',
      'assets/fonts/source-serif-4-latin-400-normal.woff2',
    ])
  })

  it('gives the same bytes every time', () => {
    expect(renderSite(sampleEdition, sampleLook())).toEqual(renderSite(sampleEdition, look))
  })

  it('names the resources around its own in the foot where there are many, so that no page grows with the toolkit', () => {
    const [first] = sampleEdition.resources
    const many = Array.from({ length: 60 }, (_, index) => ({ ...first, id: `extra-${index}`, title: `Extra ${index}`, chapters: [] }))
    const anchors = Object.fromEntries(many.map(({ id, title }) => [id, { kind: 'resource', resource: id, title }]))
    const edition = { ...sampleEdition, resources: [...sampleEdition.resources, ...many], anchors: { ...sampleEdition.anchors, ...anchors } }
    const large = pagesOf(renderSite(edition as typeof sampleEdition, look))
    const foot = (path: string) => (large.get(path) ?? '').match(/<footer[\s\S]*?<\/ul>/)?.[0] ?? ''
    const named = (path: string) => [...foot(path).matchAll(/>(Extra \d+|Workshop Guide)<\/a>/g)].map(([, title]) => title)
    expect(named('extra-30/index.html')).toHaveLength(24)
    expect(named('extra-30/index.html')).toEqual(expect.arrayContaining(['Extra 30', 'Extra 29', 'Extra 31']))
    expect(foot('extra-30/index.html')).toContain('<a href="index.html" aria-current="true">Extra 30</a>')
    expect(named('extra-59/index.html').at(-1)).toBe('Extra 59')
    expect(named('guide/wheels.html')[0]).toBe('Workshop Guide')
    expect(large.get('map.html')).toContain('href="extra-59/index.html"')
  })

  it('names the language and the direction of the script', () => {
    expect(pages.get('index.html')).toContain('<html lang="en" dir="ltr">')
    const arabic = pagesOf(renderSite({ ...sampleEdition, locale: 'ar' }, look))
    expect(arabic.get('index.html')).toContain('<html lang="ar" dir="rtl">')
  })

  it('lists all pages on one, and leads from an address that leads nowhere to where every folder has a page', () => {
    const map = pages.get('map.html') ?? ''
    const parts = [...pages.keys()].filter((path) => path.includes('/'))
    expect(parts.filter((path) => !map.includes(`<a href="${path}"`))).toEqual([])
    expect(pages.get('404.html')).toContain('<a href="index.html">')
    expect([...(pages.get('404.html') ?? '').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link)).toEqual(['data:,', 'index.html'])
  })

  it('says in which languages a page can be read, and how long it takes', () => {
    const locales = [describeLocale('en'), describeLocale('fr')]
    const page = pagesOf(renderSite({ ...sampleEdition, locales }, look)).get('guide/wheels.html')
    expect(page).toContain('<link rel="alternate" hreflang="fr" href="../../../fr/html/guide/wheels.html">')
    expect(page).toContain('<span class="reading">1 minute to read</span>')
  })

  it('says whole addresses where it is known where the site will stand, and nowhere else', () => {
    const locales = [describeLocale('en'), describeLocale('fr')]
    const site = new Map(
      renderSite({ ...sampleEdition, locales }, look, { address: 'https://example.org/a&b/' }).map(({ path, content }) => [path, String(content)]),
    )
    const wheels = `https://example.org/a&amp;b/${sampleEdition.edition}/en/html/guide/wheels.html`
    expect(site.get('guide/wheels.html')).toContain(`<link rel="canonical" href="${wheels}">`)
    expect(site.get('guide/wheels.html')).toContain(`<link rel="alternate" hreflang="fr" href="${wheels.replace('/en/', '/fr/')}">`)
    const listed = [...(site.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)</g)].map(([, loc, date]) => [loc, date])
    expect(listed).toContainEqual([wheels, sampleEdition.date])
    expect(listed).toHaveLength([...pages.keys()].filter((path) => path !== '404.html').length)
    expect(files.has('sitemap.xml')).toBe(false)
    expect(pages.get('index.html')).not.toContain('rel="canonical"')
  })

  it('keeps to 60 kB of HTML and CSS a page', () => {
    const style = Buffer.byteLength(String(files.get('assets/site.css')))
    expect([...pages].filter(([, html]) => Buffer.byteLength(html) + style > 60_000).map(([path]) => path)).toEqual([])
  })

  it('leaves out fonts that the look does not have', () => {
    const css = String(files.get('assets/site.css'))
    expect([...css.matchAll(/url\("([^"]*\.woff2)"\)/g)].map(([, url]) => url)).toEqual(['fonts/source-serif-4-latin-400-normal.woff2'])
  })

  it('offers only what is built beside it', () => {
    expect(pages.get('guide/index.html')).toContain('href="../../pdf/guide.pdf"')
    const bare = pagesOf(renderSite(sampleEdition, look, { downloads: [] }))
    expect(bare.get('guide/index.html')).not.toMatch(/\.pdf|\.json/)
  })

  it('says what the reader needs at first on the front page', () => {
    const text = textOf(pages.get('index.html') ?? '')
    for (const expected of [
      'This toolkit exists to test the engine',
      'First edition, edition 1.0.0, 1 March 2026',
      'You repair bicycles',
      'To read',
      'Licence',
    ]) {
      expect(text).toContain(expected)
    }
  })

  it('tells how to cite a resource and what state of it this is', () => {
    expect(textOf(pages.get('guide/index.html') ?? '')).toContain('Workshop Guide, edition 1.0.0, 1 March 2026. Version 1.0.0')
    expect(pages.get('guide/index.html')).toContain(`<code>${'a'.repeat(12)}</code>`)
  })

  it('brings the definition of a term to the page that uses it', () => {
    const page = pages.get('guide/wheels.html') ?? ''
    expect(page).toContain('<a class="term" href="#_term.true-wheel" id="_use.true-wheel">true wheel</a>')
    expect(page).toContain('<div class="entry" id="_term.true-wheel">')
    expect(page).toContain('<a class="see" href="brakes.html#true-wheel">')
    expect(pages.get('guide/brakes.html')).toContain('<a class="term" href="#torque-wrench">TW</a>')
  })

  it('leads from a footnote back to each of its uses', () => {
    const page = pages.get('guide/wheels.html') ?? ''
    expect(page).toContain('aria-label="Back to the text, note 1, place 2"')
    expect(page.match(/href="#_ref\.wheels\.gauge\.\d"/g)).toEqual(['href="#_ref.wheels.gauge.1"', 'href="#_ref.wheels.gauge.2"'])
  })
})

describe.each([
  ['sample', pages],
  ['hostile', pagesOf(renderSite(makeHostile(sampleEdition), look))],
])('every page of the %s edition', (_name, site) => {
  it.each([...site])('%s stands on its own feet', (_path, html) => {
    expect(duplicateIds(html)).toEqual([])
    expect(headingDepths(html).filter((depth) => depth === 1)).toHaveLength(1)
    expect(headingDepths(html).every((depth, index, all) => depth <= (all[index - 1] ?? 0) + 1)).toBe(true)
    expect(html.length).toBeLessThan(60_000)
    expect(tagsOf(html).flatMap(({ attributes }) => [...attributes.keys()].filter((name) => name === 'style' || name.startsWith('on')))).toEqual([])
  })

  it.each([...site])('%s leads nowhere but to its own places, and out by links only', (path, html) => {
    const labels = valuesOf(html, 'aria-labelledby').map((id) => `#${id}`)
    const controls = valuesOf(html, 'aria-controls').map((id) => `#${id}`)
    for (const link of [...valuesOf(html, 'href'), ...valuesOf(html, 'src'), ...labels, ...controls]) {
      if (link === 'data:,' || link === 'https://example.org/manual' || /^\.\.\/\.\.\/(?:pdf|json|form)\/[a-z]+\.(?:pdf|json|html)$/.test(link))
        continue
      expect(resolves(link, path, site), `${path}: ${link}`).toBe(true)
    }
  })
})

describe('hostile text', () => {
  it('comes out as the text that it is', () => {
    const site = pagesOf(renderSite(makeHostile(sampleEdition), look))
    for (const [path, html] of site) {
      const scripts = tagsOf(html).filter(({ name }) => name === 'script')
      expect(
        scripts.map(({ attributes }) => attributes.get('src')),
        path,
      ).toEqual(path === '404.html' ? [] : [`${path.includes('/') ? '../' : ''}assets/site.js`])
      expect(html).not.toContain('\u0007')
      expect(html).toContain('{{x}}')
    }
    expect(HOSTILE).toContain('<script>')
  })
})

function pagesOf(output: OutputFile[]): Map<string, string> {
  return new Map(output.flatMap(({ path, content }) => (path.endsWith('.html') && typeof content === 'string' ? [[path, content] as const] : [])))
}

/** Whether a link of the page at `path` leads to a file of the site, and to an id in it. */
function resolves(link: string, path: string, site: ReadonlyMap<string, string>): boolean {
  const url = new URL(link, `https://site/${path}`)
  const target = url.pathname.slice(1)
  if (url.origin !== 'https://site' || !files.has(target)) return false
  return url.hash === '' || valuesOf(site.get(target) ?? '', 'id').includes(decodeURIComponent(url.hash.slice(1)))
}

import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, settled } from '../support/axe.ts'
import { baseStoryFolder } from '../support/base-story.ts'
import { hasTool, run, runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

// The site as somebody uses it who has only a keyboard, listens to it, has a small screen or none of script; opened from a folder.
const folder = await temporaryFolder()
let site = ''
let pages: string[] = []
let browser: Browser
let axe = ''
const errors: string[] = []
const hasXmllint = await hasTool('xmllint')

beforeAll(async () => {
  const built = await runToolkit('build', '--content', baseStoryFolder, '--format', 'html', '--site-url', 'https://example.org/kit', '--out', folder)
  expect(built.stderr).toBe('')
  site = join(folder, '1.0.0/en/html')
  pages = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).sort()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  browser = await openBrowser()
}, 120_000)

afterAll(() => browser?.close())

async function open(path: string, width = 1400): Promise<Page> {
  const page = await browser.newPage()
  page.on('pageerror', (error) => errors.push(`${path}: ${String(error)}`))
  await page.setBypassCSP(true)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.setViewport({ width, height: 900 })
  const [file = '', place] = path.split('#')
  await page.goto(`${pathToFileURL(join(site, file)).href}${place === undefined ? '' : `#${place}`}`)
  await settled(page)
  return page
}

function focused(page: Page): Promise<string> {
  return page.evaluate(`document.activeElement.textContent.replace(/\\s+/g, ' ').trim()`) as Promise<string>
}

async function openSearch(page: Page, words: string): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press('k')
  await page.keyboard.up('Control')
  await page.keyboard.type(words)
  await page.waitForSelector('#_search li')
}

/** Roles and names of what assistive technology finds, in order. */
async function heard(page: Page): Promise<string[]> {
  const flat = (node: SerializedAXNode | null): string[] =>
    node === null ? [] : [`${node.role}: ${node.name ?? ''}`, ...(node.children ?? []).flatMap(flat)]
  return flat(await page.accessibility.snapshot())
}

/** The part of that tree for one element. */
async function snapshotOf(page: Page, selector: string): Promise<SerializedAXNode | null> {
  const root = await page.$(selector)
  return root === null ? null : page.accessibility.snapshot({ root })
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations: found } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

describe('search', () => {
  it('finds words, questions and passages by keyboard alone, and leads there', async () => {
    const page = await open('guide/wheels.html')
    await openSearch(page, 'true whe')
    expect((await heard(page)).filter((line) => /^(dialog|searchbox|status)/.test(line)).slice(0, 2)).toEqual([
      'dialog: Search all pages, words and questions',
      'searchbox: Search all pages, words and questions',
    ])
    expect(await page.$eval('#_search [role="status"]', (status) => status.textContent)).toMatch(/^Found: \d+$/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toMatch(/^Word true wheel Brakes · Workshop Guide/)
    expect(await snapshotOf(page, '#_search li a')).toMatchObject({
      role: 'link',
      name: expect.stringMatching(/^Word true wheel Brakes · /),
      focused: true,
    })
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate('document.activeElement.id')).toBe('_search.words')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(page.url()).toMatch(/guide\/brakes\.html#true-wheel$/)
    await page.close()
  })

  it('says so where nothing is found, and gives the focus back', async () => {
    const page = await open('index.html')
    await page.focus('[data-search]')
    await page.keyboard.press('Enter')
    await page.keyboard.type('zzz')
    await page.waitForFunction(`document.querySelector('#_search [role="status"]').textContent.startsWith('Nothing')`)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(`document.getElementById('_search').open`)).toBe(false)
    expect(await focused(page)).toBe('Search')
    await page.close()
  })

  it('finds in German what German readers type, without the dots too', async () => {
    const page = await open('../../de/html/index.html')
    await openSearch(page, 'drehmomentschlussel')
    expect(await page.$eval('#_search li .found-title', (title) => title.textContent)).toBe('Drehmomentschlüssel')
    await page.close()
  })
})

describe('a term', () => {
  it('shows its definition on focus and on hover, and goes with Escape', async () => {
    const page = await open('guide/wheels.html')
    await page.focus('main .principle-links a')
    while (!(await page.evaluate(`document.activeElement.matches('main a.term')`))) await page.keyboard.press('Tab')
    await page.waitForSelector('#_preview:not([hidden])')
    expect(await page.$eval('#_preview', (box) => box.textContent)).toMatch(/^true wheel/)
    const term = await snapshotOf(page, 'main a.term')
    expect(term).toMatchObject({ role: 'link', name: 'true wheel', description: expect.stringMatching(/^true wheel /) })
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.evaluate(`document.getElementById('_preview').hidden`)).toBe(true)
    expect(await focused(page)).toBe('true wheel')
    await page.hover('main a.term')
    await page.waitForSelector('#_preview:not([hidden])')
    await page.hover('#_preview')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await page.evaluate(`document.getElementById('_preview').hidden`)).toBe(false)
    await page.close()
  })

  it('is led to by a tap, without script too, and back', async () => {
    const page = await open('guide/wheels.html', 390)
    await page.setJavaScriptEnabled(false)
    await page.reload()
    await page.click('main a.term')
    expect(await page.evaluate(`getComputedStyle(document.getElementById('_term.true-wheel')).position`)).toBe('fixed')
    await page.click('#_term\\.true-wheel a.back')
    expect(page.url()).toMatch(/#_use\.true-wheel$/)
    await page.close()
  })
})

it('a reference shows what it leads to on another page', async () => {
  const page = await open('guide/wheels.html')
  await page.hover('main .text a.see[href="brakes.html"]')
  await page.waitForSelector('#_preview:not([hidden])')
  expect(await page.$eval('#_preview', (box) => box.textContent)).toMatch(/^BrakesChapter · Workshop Guide/)
  await page.close()
})

it('the link to a heading is copied by a button that says so', async () => {
  const page = await open('guide/wheels.html')
  await page.evaluate(
    `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { document.body.dataset.clip = text } } })`,
  )
  expect(await snapshotOf(page, '#look + .copy-link')).toMatchObject({
    role: 'button',
    name: 'Copy the link to this place',
    description: 'Look before you turn',
  })
  await page.focus('#look + .copy-link')
  await page.keyboard.press('Enter')
  await page.waitForFunction(`document.getElementById('_said').textContent === 'Copied'`)
  expect(await page.evaluate('document.body.dataset.clip')).toMatch(/guide\/wheels\.html#look$/)
  await page.goto(pathToFileURL(join(site, 'guide/index.html')).href)
  await settled(page)
  await page.click('[data-copies]')
  await page.waitForFunction(`document.getElementById('_said').textContent === 'Copied'`)
  await page.close()
})

it('who goes from heading to heading hears titles and nothing else', async () => {
  const page = await open('guide/wheels.html')
  const titles = await page.$$eval('h1, h2, h3, h4', (all) => all.filter((one) => one.checkVisibility()).map((one) => (one.textContent ?? '').trim()))
  const headings = (await heard(page)).filter((line) => line.startsWith('heading: '))
  expect(headings).toEqual(titles.map((title) => `heading: ${title}`))
  expect(headings).toContain('heading: Look before you turn')
  await page.close()
})

it('the switch of languages is a named list of links in their own languages, and keeps the place', async () => {
  const page = await open('guide/wheels.html#look')
  const languages = await snapshotOf(page, '.languages')
  expect(languages).toMatchObject({ role: 'navigation', name: 'Languages' })
  expect((await heard(page)).filter((line) => /^link: (English|Deutsch)$/.test(line))).toEqual(['link: English', 'link: Deutsch'])
  expect(await page.$$eval('.languages a', (links) => links.map((link) => [link.lang, link.hreflang, link.ariaCurrent]))).toEqual([
    ['en', 'en', 'true'],
    ['de', 'de', null],
  ])
  await page.focus('.brand')
  while ((await focused(page)) !== 'Deutsch') await page.keyboard.press('Tab')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(page.url()).toMatch(/\/de\/html\/guide\/wheels\.html#look$/)
  expect(await page.evaluate('document.documentElement.lang')).toBe('de')
  await page.close()
})

it('a figure is enlarged over the page, and the focus comes back to it', async () => {
  const page = await open('guide/wheels.html')
  const narrow = await page.$eval('figure img', (image) => image.getBoundingClientRect().width)
  await page.focus('[data-enlarge]')
  await page.keyboard.press('Enter')
  expect(await page.$eval('.enlarged img', (image) => image.getBoundingClientRect().width)).toBeGreaterThan(narrow)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.waitForFunction(`document.querySelector('.enlarged') === null`)
  expect(await focused(page)).toMatch(/^Enlarge figure/)
  await page.close()
})

it('footnotes stand beside the text on wide screens, and at its end on others and on paper', async () => {
  const page = await open('guide/wheels.html')
  const isBeside = (): Promise<unknown> =>
    page.evaluate(`(() => {
      const [note, text] = ['.notes li', '.text > p'].map((selector) => document.querySelector(selector).getBoundingClientRect())
      return note.left >= text.right && note.top < text.bottom + 100
    })()`)
  expect(await isBeside()).toBe(true)
  await page.setViewport({ width: 900, height: 900 })
  expect(await isBeside()).toBe(false)
  await page.setViewport({ width: 1400, height: 900 })
  await page.emulateMediaType('print')
  expect(await isBeside()).toBe(false)
  expect(await page.$$eval('.bar, .parts, .search, .preview, .copy-link, .foot', (all) => all.filter((one) => one.checkVisibility()).length)).toBe(0)
  await page.close()
})

it('no page is wider than a screen of 320 pixels; the first key leads to the content', async () => {
  const page = await open('index.html', 320)
  const wide: string[] = []
  for (const path of pages) {
    await page.goto(pathToFileURL(join(site, path)).href)
    if (await page.evaluate('document.documentElement.scrollWidth > 320')) wide.push(path)
  }
  expect(pages.length).toBeGreaterThan(6)
  expect(wide).toEqual([])
  await page.goto(pathToFileURL(join(site, 'guide/wheels.html')).href)
  await settled(page)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('_main')
  await page.close()
})

it('the switch of colours works by keyboard and is heard', async () => {
  const page = await open('index.html')
  await page.focus('[data-theme-switch]')
  await page.keyboard.press('Enter')
  const button = await snapshotOf(page, '[data-theme-switch]')
  expect(button).toMatchObject({ role: 'button', name: 'Dark colours', pressed: true })
  expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
  await page.close()
})

it('its address given, sitemaps name every page in every language', async () => {
  const index = await readFile(join(folder, '1.0.0/sitemap.xml'), 'utf8')
  const places = ['en', 'de'].map((locale) => `https://example.org/kit/1.0.0/${locale}/html/`)
  expect(locationsIn(index)).toEqual(places.map((place) => `${place}sitemap.xml`))
  const sitemap = await readFile(join(site, 'sitemap.xml'), 'utf8')
  expect(locationsIn(sitemap).sort()).toEqual(pages.filter((path) => path !== '404.html').map((path) => `${places[0]}${path}`))
  expect(sitemap).toContain(`hreflang="de" href="${places[1]}guide/wheels.html"`)
})

it.skipIf(!hasXmllint)('sitemaps are sound XML (needs xmllint)', async () => {
  expect(await run('xmllint', ['--noout', join(folder, '1.0.0/sitemap.xml'), join(site, 'sitemap.xml')])).toMatchObject({ status: 0, stderr: '' })
})

function locationsIn(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place = '']) => place)
}

it('no script failed on any of these pages', () => {
  expect(errors).toEqual([])
})

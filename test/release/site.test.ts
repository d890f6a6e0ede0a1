import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, settled } from '../support/axe.ts'
import { findDeadLinks } from '../support/dead-links.ts'
import { hasTool } from '../support/run-toolkit.ts'
import { findMarkupErrors } from '../support/vnu.ts'
import { sealTwoEditions } from './two-editions.ts'

const hasJava = await hasTool('java')
let dist = ''
let files: string[] = []
let pages: string[] = []
let browser: Browser

// Two editions side by side, as a reader finds them in a folder.
beforeAll(async () => {
  const project = await sealTwoEditions()
  const built = await project.toolkit('build', '--edition', 'all', '--format', 'html', '--out', 'dist')
  expect(built.stderr).toBe('')
  expect(built.stdout.match(/Built edition \S+:/g)).toEqual(['Built edition 1.0.0:', 'Built edition 2.0.0:'])
  expect(await project.toolkit('verify', 'dist/latest')).toMatchObject({ status: 0 })
  dist = join(project.folder, 'dist')
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  pages = files.filter((path) => path.endsWith('.html'))
  browser = await openBrowser()
}, 180_000)

afterAll(() => browser?.close())

function read(path: string): Promise<string> {
  return readFile(join(dist, path), 'utf8')
}

async function open(path: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join(dist, path.split('#')[0] ?? '')).href + (path.includes('#') ? `#${path.split('#')[1]}` : ''))
  await settled(page)
  return page
}

/** The texts of the elements that fit a selector and are shown. */
async function shown(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (found) =>
    found.filter((one) => one.checkVisibility()).map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()),
  )
}

/** Where a link leads, below the folder of all editions. */
async function target(page: Page, selector: string): Promise<string> {
  const href = await page.$eval(selector, (link) => (link as unknown as { href: string }).href)
  return href.slice(pathToFileURL(dist).href.length + 1)
}

describe('two editions side by side', () => {
  it('lead to pages and places that exist, from each to the other', async () => {
    expect(pages.length).toBeGreaterThan(40)
    expect(await findDeadLinks(pages, new Set(files))).toEqual([])
    // What a script puts into the links must lead somewhere too.
    const texts = await Promise.all(pages.map(async (path) => ({ path, text: await readFile(path, 'utf8') })))
    const elsewhere = texts.flatMap(({ path, text }) => [...text.matchAll(/data-href="([^"]+)"/g)].map(([, href = '']) => ({ path, href })))
    expect(elsewhere.length).toBeGreaterThan(0)
    for (const { path, href } of elsewhere) {
      const [file = '', id] = href.split('#')
      const page = await readFile(join(path, '..', file), 'utf8')
      expect(id === undefined || page.includes(` id="${id}"`), `${path}: ${href}`).toBe(true)
    }
  })

  it.skipIf(!hasJava)('pass the Nu HTML checker without errors (needs java)', async () => expect(await findMarkupErrors(pages)).toEqual([]), 180_000)

  it('stay small', async () => {
    const styles = (await read('2.0.0/en/html/assets/site.css')).length
    for (const path of pages) expect((await readFile(path)).length + styles, path).toBeLessThan(60_000)
  })

  it('say on pages of the old one that there is a new one, and what was corrected since, and on no other', async () => {
    const old = await read('1.0.0/en/html/guide/wheels.html')
    expect(old).toContain('This is edition 1.0.0 of the Bicycle Workshop Toolkit. The current edition is 2.0.0.')
    expect(old).toContain('They are used in <strong>one sense</strong> only.')
    expect(await read('1.0.0/en/html/checkup/index.html')).not.toContain('one sense')
    for (const path of pages.filter((one) => one.includes('/2.0.0/'))) expect(await readFile(path, 'utf8'), path).not.toContain('class="outdated"')
    expect(await read('2.0.0/en/html/index.html')).toContain('Corrected in edition 2.0.0: Workshop Guide')
  })
})

describe('the switch of editions', () => {
  it('leads to the same place', async () => {
    const page = await open('1.0.0/en/html/guide/brakes.html#words')
    await page.focus('.editions summary')
    await page.keyboard.press('Enter')
    expect(await shown(page, '.editions li')).toEqual([
      'Second edition, edition 2.0.0, 1 September 2026',
      'First edition, edition 1.0.0, 1 March 2026',
      'All editions',
    ])
    expect(await target(page, '.editions li:first-child a')).toBe('2.0.0/en/html/guide/brakes.html#words')
    expect(await target(page, '.outdated a')).toBe('2.0.0/en/html/guide/brakes.html#words')
    await page.close()
  })

  it('is heard as what it is, open or not, and closes with Escape', async () => {
    const page = await open('1.0.0/en/html/guide/brakes.html')
    const heard = async (): Promise<unknown> => {
      const root = await page.$('.editions summary')
      return root === null ? undefined : page.accessibility.snapshot({ root })
    }
    expect(await heard()).toMatchObject({ role: 'DisclosureTriangle', name: 'Edition 1.0.0' })
    await page.focus('.editions summary')
    await page.keyboard.press('Enter')
    expect(await heard()).toMatchObject({ expanded: true })
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest("li") === document.querySelector(".editions li")')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.$eval('.editions', (list) => (list as unknown as { open: boolean }).open)).toBe(false)
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY')
    await page.close()
  })

  it('leads to the nearest place, and says why', async () => {
    const page = await open('1.0.0/en/html/guide/wheels.html#measure')
    await page.focus('.editions summary')
    await page.keyboard.press('Enter')
    const reason = 'What you are reading is not in that edition; the link leads to the part that it would stand in.'
    expect(await shown(page, '.nearest')).toEqual([reason, reason])
    expect(await target(page, '.editions li:first-child a')).toBe('2.0.0/en/html/guide/wheels.html')
    // The reader goes on to a place that both have.
    await page.evaluate('location.hash = "#look"')
    await page.waitForFunction('document.querySelector(".editions li:first-child a").hash === "#look"')
    expect(await shown(page, '.nearest')).toEqual([])
    await page.close()
  })

  it('leads to what became of a question, and back', async () => {
    const [before, after] = [await open('1.0.0/de/html/checkup/s_state.html#q_remark'), await open('2.0.0/de/html/checkup/s_state.html#q_heard')]
    expect(await target(before, '.outdated a')).toBe('2.0.0/de/html/checkup/s_state.html#q_seen')
    expect(await target(after, '.editions li:nth-child(2) a')).toBe('1.0.0/de/html/checkup/s_state.html#q_remark')
    await Promise.all([before.close(), after.close()])
  })

  it('leads to the page without a script', async () => {
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.goto(pathToFileURL(join(dist, '1.0.0/en/html/guide/wheels.html')).href)
    await page.focus('.editions summary')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(page.url()).toContain('/2.0.0/en/html/guide/wheels.html')
    await page.close()
  })
})

describe('marks of what is new', () => {
  it('are shown where the reader wants them, with a count, and on the next page too', async () => {
    const page = await open('2.0.0/en/html/guide/wheels.html')
    expect(await shown(page, '.since-switch')).toEqual(['Show what is new or changed since edition 1.0.0: 2 places What changed'])
    expect(await shown(page, '.since')).toEqual([])
    await page.click('#_since')
    expect(await shown(page, 'p:has(> .since), li:has(> .since)')).toEqual([
      'Changed since 1.0.0 Spin the wheel slowly and watch the gap on both sides. It may:',
      'New since 1.0.0 scrape: look at the brake.',
    ])
    await page.goto(pathToFileURL(join(dist, '2.0.0/en/html/checkup/s_state.html')).href)
    await settled(page)
    expect(await shown(page, '.question:has(> .since) > :is(h2, .since)')).toEqual([
      '1.2 How worn are the brake pads?',
      'Changed since 1.0.0 Help with a question changed',
      '1.3 How worn is the chain, by the gauge?',
      'Changed since 1.0.0 Reworded, meaning kept',
      '1.7 What else was seen?',
      'Changed since 1.0.0 Question split',
      '1.8 What else was heard?',
      'Changed since 1.0.0 Question split',
      '1.9 Does the bell ring?',
      'New since 1.0.0',
    ])
    await page.emulateMediaType('print')
    expect(await shown(page, '.since, .since-switch')).toEqual([])
    await page.close()
  })
})

describe('the page of what changed', () => {
  it('lists exactly the changes', async () => {
    const page = await open('2.0.0/en/html/changes.html')
    expect(await shown(page, '.changed-part :is(h2, h3), .change-what, .changes p:is(.runs)')).toEqual([
      'Workshop Guide',
      'Loses its place',
      'Text removed Measure in edition 1.0.0',
      'New',
      'Text added Look before you turn',
      'added: scrape: look at the brake.',
      'Text added Pads',
      'Other advice',
      'Text changed Look before you turn',
      'Spin the wheel added: slowly and watch the gapadded: on both sides. It may:',
      'Other words',
      'Reworded, meaning kept Words',
      'They are used in one senseremoved: only.',
      'Bicycle Check-up',
      'Loses its place',
      'Question split What else was seen? in edition 1.0.0',
      'New',
      'Question added Does the bell ring?',
      'Other advice',
      'Help with a question changed How worn are the brake pads?',
      'See removed: Measure added: the gap (→ guide#removed: measureadded: look).',
      'Other words',
      'Reworded, meaning kept How worn is the chain, by the gauge?',
      'How worn is the chainadded: , by the gauge?',
    ])
    expect(await page.$$eval('ins', (found) => found.length)).toBe(6)
    await page.close()
  })

  it('tells the same changes in another language, in its words where it has them', async () => {
    const page = await open('2.0.0/de/html/changes.html')
    expect((await shown(page, '.change-what')).map((text) => text.replace(/ in edition.*/, ''))).toEqual([
      'Text removed Messen',
      'Text added Erst sehen, dann drehen',
      'Text added Pads',
      'Text changed Erst sehen, dann drehen',
      'Reworded, meaning kept Wörter',
      'Question split What else was seen?',
      'Question added Does the bell ring?',
      'Help with a question changed How worn are the brake pads?',
      'Reworded, meaning kept How worn is the chain, by the gauge?',
    ])
    expect(await page.$eval('.changes p[lang]', (text) => text.getAttribute('lang'))).toBe('en')
    await page.close()
  })
})

describe('addresses of the latest edition', () => {
  it.each([
    ['latest/en/html/guide/brakes.html#words', '2.0.0/en/html/guide/brakes.html#words'],
    ['latest/de/html/index.html', '2.0.0/de/html/index.html'],
    ['latest/en/html/checkup/s_state.html#q_remark', '2.0.0/en/html/checkup/s_state.html#q_seen'],
  ])('lead on from %s', async (from, to) => {
    const page = await open(from)
    await page.waitForFunction('location.href.includes("/2.0.0/")')
    expect(page.url()).toBe(`${pathToFileURL(dist).href}/${to}`)
    await page.close()
  })

  it('lead on without a script', async () => {
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.goto(pathToFileURL(join(dist, 'latest/en/html/guide/wheels.html')).href)
    await page.waitForSelector('h1')
    expect(page.url()).toContain('/2.0.0/en/html/guide/wheels.html')
    await page.close()
  })
})

it('has no accessibility violations that axe can find, in light and in dark, with everything open', async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const page = await browser.newPage()
  await page.setBypassCSP(true)
  const found: string[] = []
  for (const path of ['changes', 'editions', 'guide/wheels', 'checkup/s_state', 'index'].flatMap((name) => [
    `2.0.0/en/html/${name}.html`,
    `1.0.0/de/html/${name}.html`,
  ])) {
    if (!pages.includes(join(dist, path))) continue
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.goto(pathToFileURL(join(dist, path)).href)
      await settled(page)
      await page.evaluate(
        'document.querySelector(".editions").open = true; const box = document.getElementById("_since"); if (box) box.checked = true',
      )
      await page.evaluate(axe)
      const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path} (${scheme}): ${id}: ${html.slice(0, 160)}`)))
    }
  }
  expect(found).toEqual([])
}, 120_000)

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/axe.ts'
import { builtSite } from '../support/built-site.ts'
import { compareAsSeen } from './pictures.ts'
import { takePicture, unhinted, views, writePicture } from './views.ts'

/** `pnpm goldens:views` takes them anew. */
const goldens = join(import.meta.dirname, 'goldens')
const reports = join(import.meta.dirname, '../.reports/views')

/** The share of pixels that may look otherwise. Chromium 153 and 156 differ in less than a quarter of it; a line of text that moved, in ten times as many. */
const TOLERANCE = 0.002

let bundle = ''
let browser: Browser

beforeAll(async () => {
  bundle = await builtSite()
  browser = await openBrowser(unhinted)
}, 300_000)

afterAll(() => browser?.close())

describe('the twelve key views', () => {
  it.each(views)('$name looks as it did', async (view) => {
    const picture = await takePicture(browser, bundle, view)
    const difference = compareAsSeen(await readFile(join(goldens, `${view.name}.png`)), picture)
    // What it looks like now, for whoever must judge whether that is better.
    if (difference > TOLERANCE) await writePicture(reports, view, picture)
    expect(difference).toBeLessThanOrEqual(TOLERANCE)
  })

  it('are all shown in the README, in small files', async () => {
    const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8')
    const names = (await readdir(goldens)).sort()
    expect(names).toEqual(views.map(({ name }) => `${name}.png`).sort())
    for (const name of names) {
      expect(readme).toContain(`](test/visual/goldens/${name})`)
      expect((await readFile(join(goldens, name))).length, name).toBeLessThan(60_000)
    }
  })

  it('differ from each other by far more than may differ in one', async () => {
    const pictures = await Promise.all(['front', 'resource', 'changes'].map((name) => readFile(join(goldens, `${name}.png`))))
    const [front, resource, changes] = pictures as [Buffer, Buffer, Buffer]
    expect(Math.min(compareAsSeen(front, resource), compareAsSeen(resource, changes))).toBeGreaterThan(TOLERANCE * 5)
  })
})

/** Every kind of page, in the languages with the longest words and with the other direction too. */
const paths = [...new Set(views.map(({ path }) => path.replace(/^\w+\//, '').replace(/#.*/, '')))]

describe('pages of every kind', () => {
  it.each([
    ['en', [320, 1280, 3840]],
    ['fr', [320]],
    ['es', [320]],
    ['ar', [320, 1280, 3840]],
  ])('do not move while they load, and fit the window, in %s', async (locale, widths) => {
    const page = await browser.newPage()
    const messages: string[] = []
    page.on('pageerror', (error) => messages.push(String(error)))
    page.on('console', (message) => messages.push(message.text()))
    const found: unknown[] = []
    for (const width of widths) {
      await page.setViewport({ width, height: 900 })
      for (const path of paths) {
        await page.goto(pathToFileURL(join(bundle, locale, path)).href)
        const layout = await layoutOf(page)
        if (layout.shift !== 0 || layout.overflow > 0) found.push({ path, width, ...layout })
      }
    }
    expect(paths.length).toBeGreaterThan(8)
    expect(found).toEqual([])
    expect(messages).toEqual([])
    await page.close()
  })
})

/** How far things on a page moved while it loaded (cumulative layout shift), its fonts too, and how many pixels it reaches out of the window. */
function layoutOf(page: Page): Promise<{ shift: number; overflow: number }> {
  return page.evaluate(`(async () => {
    let shift = 0
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { shift += entry.value }))
    observer.observe({ type: 'layout-shift', buffered: true })
    while (document.documentElement.classList.contains('settling')) await new Promise((resolve) => setTimeout(resolve, 5))
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
    observer.disconnect()
    return { shift, overflow: document.documentElement.scrollWidth - innerWidth }
  })()`) as Promise<{ shift: number; overflow: number }>
}

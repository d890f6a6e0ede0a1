import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type RunningWorkbench, runWorkbench } from '@ai-toolkit/cli'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/axe.ts'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { temporaryFolder } from '../support/run-toolkit.ts'

// The workbench as an editor has it: files are saved, and what the window shows is looked at.
const folder = await temporaryFolder()
const content = join(folder, 'content')
const chapter = join(content, 'guide/chapters/first.md')
const wheels = '#/en/html/guide/wheels.html'
const ending = new AbortController()

let running: RunningWorkbench
let browser: Browser
let page: Page
let text: string
beforeAll(async () => {
  await cp(baseStoryFolder, content, { recursive: true })
  text = await readFile(chapter, 'utf8')
  const templates = join(repository, 'templates')
  const options = { content, templates, brand: join(templates, 'brands/default'), port: 0, browser: undefined, locale: undefined }
  running = (await runWorkbench(options, ending.signal)) as RunningWorkbench
  browser = await openBrowser()
  page = await browser.newPage()
}, 60_000)
afterAll(async () => {
  await browser.close()
  ending.abort()
  await running.ended
})

/** Opens the workbench anew at a page, and waits until its notes have been fetched and the page shows: what is hidden takes no focus. */
async function open(address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(running.bench.url + address)
  await until(`status !== '' && inFrame('main .text') !== undefined && inFrame('html').matches(':not(.settling)')`)
}

/** Waits until an expression holds in the window, where `inFrame(selector)` is an element of the page, or with `'beside'` of the one beside it. */
async function until(holds: string): Promise<void> {
  await page.waitForFunction(`(() => { ${helpers}; return Boolean(${holds}) })()`, { polling: 30 })
}

/** What an expression gives in the window. */
function look(expression: string): Promise<unknown> {
  return page.evaluate(`(() => { ${helpers}; return ${expression} })()`)
}

const helpers = `
  const frame = (id = 'page') => document.getElementById(id)
  const inFrame = (selector, id) => frame(id).contentDocument?.querySelector(selector) ?? undefined
  const status = document.getElementById('status').textContent
  const toggle = document.getElementById('toggle').textContent`

function save(change: (text: string) => string): Promise<void> {
  return writeFile(chapter, change(text))
}

const addWord = (word: string) => (before: string) => before.replace('Spin the wheel', `${word} the wheel`)

describe('a save', () => {
  it('changes the page in place: what is in focus and where the reader is stay', async () => {
    await open(`?${wheels}`)
    await look(`inFrame('#_main .neighbours a').focus({ preventScroll: true })`)
    await look(`Object.assign(frame().contentWindow, { stays: true }).scrollTo({ top: 300, behavior: 'instant' })`)
    await save(addWord('Turn'))
    await until(`inFrame('main')?.textContent.includes('Turn the wheel')`)
    const kept = `[frame().contentWindow.stays, frame().contentDocument.activeElement.closest('.neighbours') !== null, frame().contentWindow.scrollY]`
    expect(await look(kept)).toEqual([true, true, 300])
  })

  it('that moves a heading changes the contents of the page', async () => {
    await save((before) => before.replace('### Measure {#measure}', '### Measure it twice {#measure}'))
    await until(`inFrame('#_parts')?.textContent?.includes('Measure it twice')`)
    expect(await look(`inFrame('#measure')?.textContent`)).toContain('Measure it twice')
  })

  it('with an error keeps the last good page, and says at the paragraph and in the panel what is wrong', async () => {
    await save((before) => before.replace('change slowly', ':see[]{to=guide#nowhere}').replace('Measure', 'Gauge'))
    await until(`inFrame('.workbench-note')`)
    expect(await look(`[inFrame('.workbench-note')?.previousElementSibling?.tagName, inFrame('#measure')?.textContent]`)).toEqual([
      'UL',
      expect.stringContaining('Measure'),
    ])
    expect(await look(`inFrame('.workbench-note')?.textContent`)).toMatch(/^Error: There is no “guide#nowhere”.*first\.md:\d+:\d+$/)
    expect(await look(`status`)).toMatch(/last state without errors/)
    expect(await look(`toggle`)).toBe('Findings: 1 × error')
  })

  it('leads from the panel to the paragraph by keyboard', async () => {
    await page.focus('#toggle')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await until(`inFrame('.workbench-note:focus')`)
    expect(await violations()).toEqual([])
  })

  it('with the same error leaves what is in focus there, in the page as in the panel', async () => {
    const notesDrawnAnew = `[inFrame('.workbench-note'), document.querySelector('#list button')].every((element) => element && !element.dataset.old)`
    const markOld = `[inFrame('.workbench-note'), document.querySelector('#list button')].map((element) => (element.dataset.old = 'yes'))`
    for (const [word, place, inFocus] of [
      ['Roll', `inFrame('.workbench-note')`, `inFrame('.workbench-note:focus')`],
      ['Push', `document.querySelector('#list button')`, `document.querySelector('#list button:focus')`],
    ] as const) {
      await look(`(${place}.focus(), ${markOld})`)
      await save((before) => addWord(word)(before).replace('change slowly', ':see[]{to=guide#nowhere}'))
      await until(notesDrawnAnew)
      await until(inFocus)
    }
  })

  it('that mends it shows the newest, and nothing is left of the finding', async () => {
    await save((before) => before)
    await until(`inFrame('.workbench-note') === undefined && toggle === 'No findings'`)
    expect(await look(`[inFrame('#measure')?.textContent?.trim(), document.getElementById('findings')?.hidden]`)).toEqual(['Measure', true])
  })

  it('of a syntax error in a data file is survived', async () => {
    const file = join(content, 'guide/resource.yaml')
    const before = await readFile(file, 'utf8')
    await writeFile(file, before.replace('id: guide', 'id: [guide'))
    await until(`/error/.test(toggle)`)
    await writeFile(file, before)
    await until(`toggle === 'No findings'`)
  })

  it('comes a hundred times in a burst, and the last one is shown', async () => {
    for (let count = 1; count <= 100; count += 1) await save(addWord(`Turn${count}`))
    await until(`inFrame('main')?.textContent?.includes('Turn100 the wheel')`)
  })
})

describe('what vanishes', () => {
  it('is said when it is a chapter, and comes back', async () => {
    await save((before) => before)
    await rm(chapter)
    await until(`/error/.test(toggle)`)
    expect(await look(`inFrame('h1')?.textContent`)).toBe('Wheels')
    await save(addWord('Push'))
    await until(`inFrame('main')?.textContent?.includes('Push the wheel') && toggle === 'No findings'`)
  })

  it('is waited for when it is the whole folder', async () => {
    await rename(content, `${content}-away`)
    await until(`/last state/.test(status)`)
    await rename(`${content}-away`, content)
    await until(`/saved last/.test(status)`)
    await save(addWord('Lift'))
    await until(`inFrame('main')?.textContent?.includes('Lift the wheel')`)
  })
})

describe('two languages side by side', () => {
  it('mark what is stale, and follow each other', async () => {
    await open(`?beside=de${wheels}`)
    await until(`inFrame('.workbench-note[data-kind="stale"]', 'beside')`)
    expect(await look(`inFrame('.workbench-note[data-kind="stale"]', 'beside')?.textContent`)).toMatch(
      /^Stale: Translated from another text: Drehen Sie/,
    )
    await look(`inFrame('.neighbours .next')?.click()`)
    await until(`inFrame('h1', 'beside')?.textContent === 'Bremsen'`)
    expect(await violations()).toEqual([])
  })

  it('show a new chapter once it is listed', async () => {
    await mkdir(join(content, 'guide/chapters'), { recursive: true })
    await writeFile(join(content, 'guide/chapters/third.md'), '---\nid: gears\ntitle: Gears\n---\n\nText.\n')
    const list = join(content, 'guide/resource.yaml')
    await writeFile(list, (await readFile(list, 'utf8')).replace('second.md', 'second.md, third.md'))
    await until(`inFrame('#_parts')?.textContent?.includes('Gears')`)
  })
})

/** What axe finds wrong with the workbench’s own page, the frames aside. */
async function violations(): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
  return (await page.evaluate(`axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id }) => id))`)) as string[]
}

// From save to screen: how long after a chapter of the real toolkit was saved its page in an open browser shows it. node preview.ts <saves>
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runWorkbench } from '@ai-toolkit/cli'
import type { Page } from 'puppeteer-core'
import { project } from '../our-program.ts'
import { spreadOf } from '../statistics.ts'
import { browserProgram, launchBare } from './bare-browser.ts'
import { sayBench } from './say-bench.ts'

const measured = Number(process.argv[2] ?? 25)
/** The first saves find a program that has compiled nothing yet, as any editor's first ones do; they are reported by themselves. */
const warmUp = 5
const saves = warmUp + measured

/** In the browser: the time at which the page holds a text. */
const waitFor = (word: string): string => `new Promise((resolve) => {
  const page = document.getElementById('page').contentDocument
  const observer = new MutationObserver(() => {
    if (!page.body.textContent.includes('${word}')) return
    observer.disconnect()
    resolve(performance.timeOrigin + performance.now())
  })
  observer.observe(page, { childList: true, subtree: true, characterData: true })
})`

const folder = await mkdtemp(join(tmpdir(), 'bench-preview-'))
const ending = new AbortController()
try {
  await cp(join(project, 'content'), join(folder, 'content'), { recursive: true })
  const templates = join(project, 'templates')
  const options = {
    content: join(folder, 'content'),
    templates,
    brand: join(templates, 'brands/default'),
    port: 0,
    browser: undefined,
    locale: undefined,
  }
  const running = await runWorkbench(options, ending.signal)
  if (running === undefined) throw new Error('There is no port')
  const browser = await launchBare(await browserProgram())
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${running.bench.url}#/en/html/introduction/ai-systems.html`)
  // Everything was looked at once, and what was found is listed.
  await page.waitForFunction(
    `document.getElementById('page').contentDocument?.querySelector('main .text') && document.getElementById('list').childElementCount`,
  )
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const times = await measureSaves(page, join(folder, 'content/introduction/chapters/ai-systems.md'))
  await browser.close()
  ending.abort()
  await running.ended
  const { median, most } = spreadOf(times.slice(warmUp))
  // In whole milliseconds.
  sayBench({ saves: measured, 'ms at most': Math.round(most), 'ms for the first': Math.round(times[0] ?? 0) }, median)
} finally {
  ending.abort()
  await rm(folder, { recursive: true, force: true })
}
process.exit(0)

/** Saves one chapter again and again; milliseconds from the end of each save to the changed document. */
async function measureSaves(page: Page, file: string): Promise<number[]> {
  const text = await readFile(file, 'utf8')
  const times: number[] = []
  for (let save = 1; save <= saves; save += 1) {
    const word = `Save number ${save}.`
    const shown = page.evaluate(waitFor(word)) as Promise<number>
    await new Promise((resolve) => setTimeout(resolve, 30))
    await writeFile(file, text.replace(/\n\n(?=[A-Z])/, `\n\n${word} `))
    const saved = performance.timeOrigin + performance.now()
    times.push((await shown) - saved)
    // Nobody saves before the review that follows a save is over; `worst` would tell otherwise.
    await new Promise((resolve) => setTimeout(resolve, 1200))
  }
  return times
}

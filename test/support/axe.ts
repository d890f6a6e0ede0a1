import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { findBrowser } from '@ai-toolkit/pdf'
import type { AxeResults, RunOptions } from 'axe-core'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { markKinds } from './mark-kinds.ts'

/** Opens the browser that prints, for looking at pages. `more` are further arguments of its command line. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { value } = await findBrowser(process.env)
  if (value === undefined) throw new Error('There is no browser to test with')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return puppeteer.launch({
    executablePath: value.executablePath,
    args: [...sandbox, '--disable-background-networking', '--no-first-run', '--disable-sync', '--disable-component-update', ...more],
  })
}

/** What was seen on a visit to a page. */
export interface Visit {
  file: string
  scheme: 'light' | 'dark'
  /** What axe finds wrong, as `rule: element`. */
  violations: string[]
  /** Addresses that the page asked for in this visit, itself among them. In dark it is not loaded anew. */
  requests: string[]
  /** Errors of its scripts, and whatever it wrote into the console. */
  messages: string[]
}

/** The rules that see colours. In dark a page has the same elements in other colours, so no other rule can find anything there that it did not in light. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with files of HTML, each in light and in dark, as `file (scheme): rule: element`. */
export async function findViolations(files: readonly string[]): Promise<string[]> {
  const visits = await visitPages(files)
  return visits.flatMap(({ file, scheme, violations }) => violations.map((found) => `${file} (${scheme}): ${found}`))
}

/**
 * Opens files of HTML in light and in dark, and has axe look at each.
 * @param isTwin whether a file has the elements and styles of another one among them, as a translation has: there one text of each kind is
 * enough to see the colours of all. Default: none
 */
export async function visitPages(files: readonly string[], isTwin: (file: string) => boolean = () => false): Promise<Visit[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const browser = await openBrowser()
  try {
    // Two pages at a time, as there are cores.
    const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half))
    return (await Promise.all(halves.map((half) => visitEach(browser, half, { axe, isTwin })))).flat()
  } finally {
    await browser.close()
  }
}

interface Look {
  axe: string
  isTwin: (file: string) => boolean
}

async function visitEach(browser: Browser, files: readonly string[], look: Look): Promise<Visit[]> {
  const page = await browser.newPage()
  await page.setBypassCSP(true)
  const requests: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => messages.push(String(error)))
  page.on('console', (message) => messages.push(message.text()))
  const visits: Visit[] = []
  for (const file of files) {
    const seen = await visitPage(page, file, look)
    visits.push(...seen.map((one) => ({ ...one, file, requests: requests.splice(0), messages: messages.splice(0) })))
  }
  return visits
}

async function visitPage(page: Page, file: string, { axe, isTwin }: Look): Promise<Pick<Visit, 'scheme' | 'violations'>[]> {
  await setScheme(page, 'light')
  await page.goto(pathToFileURL(file).href)
  await settled(page)
  await page.evaluate(axe)
  if (isTwin(file)) await page.evaluate(markKinds)
  const light = await runAxe(page, {})
  if (!isTwin(file)) await page.evaluate(markKinds)
  await setScheme(page, 'dark')
  const dark = await runAxe(page, { runOnly: colourRules })
  return [
    { scheme: 'light', violations: light },
    { scheme: 'dark', violations: dark },
  ]
}

/** Resolves when a page of the site shows itself: it waits for its fonts, but not for long. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    while (document.documentElement.classList.contains('settling')) await new Promise((resolve) => setTimeout(resolve, 5))
  })()`)
}

function setScheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  // Without movement, so that no colour is looked at while it changes.
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
}

async function runAxe(page: Page, options: RunOptions): Promise<string[]> {
  // Neither addresses of elements nor style sheets of other places are needed, and both take time.
  const lean: RunOptions = { resultTypes: ['violations'], selectors: false, preload: false, ...options }
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(lean)})`)) as AxeResults
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { findBrowser } from '@ai-toolkit/pdf'
import type { AxeResults, RunOptions } from 'axe-core'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

/** Opens the browser that prints, for looking at pages. */
export async function openBrowser(): Promise<Browser> {
  const { value } = await findBrowser(process.env)
  if (value === undefined) throw new Error('There is no browser to test with')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return puppeteer.launch({
    executablePath: value.executablePath,
    args: [...sandbox, '--disable-background-networking', '--no-first-run', '--disable-sync', '--disable-component-update'],
  })
}

/** The rules that see colours. In dark a page has the same elements in other colours, so no other rule can find anything there that it did not in light. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with files of HTML, each in light and in dark, as `file (scheme): rule: element`. */
export async function findViolations(files: readonly string[]): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const browser = await openBrowser()
  try {
    // Two pages at a time, as there are cores.
    const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half))
    return (await Promise.all(halves.map((half) => checkPages(browser, half, axe)))).flat()
  } finally {
    await browser.close()
  }
}

async function checkPages(browser: Browser, files: readonly string[], axe: string): Promise<string[]> {
  const page = await browser.newPage()
  await page.setBypassCSP(true)
  const found: string[] = []
  for (const file of files) found.push(...(await checkPage(page, file, axe)))
  return found
}

async function checkPage(page: Page, file: string, axe: string): Promise<string[]> {
  await setScheme(page, 'light')
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(axe)
  const light = await runAxe(page, {})
  await setScheme(page, 'dark')
  const dark = await runAxe(page, { runOnly: colourRules })
  return [...light.map((found) => `${file} (light): ${found}`), ...dark.map((found) => `${file} (dark): ${found}`)]
}

function setScheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  // Without movement, so that no colour is looked at while it changes.
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
}

async function runAxe(page: Page, options: RunOptions): Promise<string[]> {
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`)) as AxeResults
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { findBrowser } from '@ai-toolkit/pdf'
import type { AxeResults } from 'axe-core'
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

/** What axe finds wrong with files of HTML, each in light and in dark, as `file (scheme): rule: element`. */
export async function findViolations(files: readonly string[]): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setBypassCSP(true)
    const found: string[] = []
    for (const file of files) for (const scheme of ['light', 'dark']) found.push(...(await checkPage(page, file, scheme, axe)))
    return found
  } finally {
    await browser.close()
  }
}

async function checkPage(page: Page, file: string, scheme: string, axe: string): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(axe)
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${file} (${scheme}): ${id}: ${html.slice(0, 160)}`))
}

import { findBrowser } from '@ai-toolkit/pdf'
import puppeteer from 'puppeteer-core'

/** The least that printing costs: page.pdf() of the same HTML in a warm browser, twice, since page numbers in the contents need a second pass; two pages at a time. */
export async function printBare(documents: readonly string[]): Promise<() => Promise<Record<string, number>>> {
  const { value: found } = await findBrowser(process.env)
  if (found === undefined) throw new Error('There is no browser')
  const browser = await puppeteer.launch({ executablePath: found.executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const pages = [await browser.newPage(), await browser.newPage()]
  return async () => {
    const queue = [...documents]
    await Promise.all(
      pages.map(async (page) => {
        for (let html = queue.shift(); html !== undefined; html = queue.shift()) {
          for (const _pass of [1, 2]) {
            await page.setContent(html)
            await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
          }
        }
      }),
    )
    await browser.close()
    return { documents: documents.length, passes: documents.length * 2 }
  }
}

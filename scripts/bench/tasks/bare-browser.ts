import { findBrowser } from '@ai-toolkit/pdf'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

/** A browser as anybody starts one. */
export async function launchBare(executablePath: string): Promise<Browser> {
  return puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/** The program that our own printer would start. */
export async function browserProgram(): Promise<string> {
  const { value: found } = await findBrowser(process.env)
  if (found === undefined) throw new Error('There is no browser')
  return found.executablePath
}

/** What pages print before the clock starts, so that nobody pays for what a browser loads for its first document. */
export const aLine = '<!doctype html><html lang="en"><title>A line</title><p>A line.</p></html>'

/** HTML onto paper, once. */
export async function printBare(page: Page, html: string, { tagged }: { tagged: boolean }): Promise<Uint8Array> {
  await page.setContent(html, { timeout: 0 })
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout: 0 })
}

/** How many pages a PDF has, by its page objects, which Chromium and WeasyPrint write openly. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  )
}

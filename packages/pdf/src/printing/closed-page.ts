import type { HTTPRequest, Page } from 'puppeteer-core'
import { askBrowser } from '../browser/browser-fault.ts'
import type { RunningBrowser } from '../browser/launch-browser.ts'
import { whileAlive } from '../browser/while-alive.ts'
import { keepFromScreen, screenSize } from './keep-from-screen.ts'
import type { ShownNumber } from './page-numbers.ts'
import { policyOf } from './policy-of.ts'
import { fillAndMeasure, fillInPage } from './shown-numbers.ts'

/** A page that shows one document at a time and reaches nothing: no script runs, and every request is refused. */
export interface ClosedPage {
  show(html: string): Promise<void>
  /** Writes page numbers into the document that is shown, and tells whether it did: it changes nothing where they do not fit it. */
  fill(numbers: readonly ShownNumber[]): Promise<boolean>
  /**
   * The same, and tells whether what the numbers tell the pages of stands where it stood: no number before it became wider, narrower, or
   * hidden. A number may grow behind all that is counted, as in an index at the end. Undefined where they do not fit.
   */
  fillAndMeasure(numbers: readonly ShownNumber[]): Promise<boolean | undefined>
  /** Prints the document that is shown. */
  print(settings: PrintSettings): Promise<Uint8Array>
  readLinks(): Promise<PageLinks>
  /** What the documents since the last `clear` asked for in vain, sorted. */
  listRefused(): string[]
  /** Makes it ready for another document: nothing of the last one, its content security policy for one, is left. */
  clear(): Promise<void>
  close(): Promise<void>
}

/** What the links of a document are, by their addresses; `#id` for links inside it. */
export interface PageLinks {
  /** The text of each, or its label. */
  texts: ReadonlyMap<string, string>
  /** The id of the endnote (`<li class="note">`) of those that lead from a note back to the text (`class="back"`). */
  notes: ReadonlyMap<string, string>
}

/** How a page is printed. */
export interface PrintSettings {
  paper: 'A4' | 'Letter'
  /** With the tags that screen readers need and the outline that is made of them, or without: that takes two thirds of the time. */
  tagged: boolean
}

/** Opens a page in a context of its own, which shares no cookies, no cache and no storage with others. */
export async function openClosedPage({ browser, gone }: RunningBrowser): Promise<ClosedPage> {
  // Some of what is asked of a browser that dies meanwhile, or of a page whose process alone is killed, would be waited for to no end.
  const crash = new AbortController()
  const lost = AbortSignal.any([gone, crash.signal])
  const ask = <T>(work: () => Promise<T>) => askBrowser(() => whileAlive(lost, work))
  const context = await ask(() => browser.createBrowserContext())
  const page = await ask(() => context.newPage())
  page.once('error', (error) => crash.abort(error))
  const refused = new Set<string>()
  await ask(() => closeOff(page, refused))
  const sheet = openSheet(page)
  return {
    show: (html) => ask(() => sheet.show(html)),
    fill: async (numbers) => readAnswer(await ask(() => page.evaluate(fillInPage(numbers)))) !== undefined,
    fillAndMeasure: async (numbers) => readAnswer(await ask(() => page.evaluate(fillAndMeasure(numbers)))),
    print: (settings) => ask(() => printShown(page, settings)),
    readLinks: async () => collectLinks(await ask(() => page.evaluate(linksOfPage))),
    listRefused: () => [...refused].sort(),
    clear: async () => {
      await ask(sheet.clear)
      refused.clear()
    },
    close: () => askBrowser(() => whileAlive(gone, () => context.close())),
  }
}

/**
 * Documents are written into a page one in the place of the other. What one commands the browser stays in force, so the page is emptied by a
 * navigation, which takes longer than a short document takes to print, unless the next one commands the same.
 */
function openSheet(page: Page): Pick<ClosedPage, 'show' | 'clear'> {
  /** The policy in force; undefined where it is not known. */
  let policy: string | undefined = ''
  const navigate = async () => {
    await page.goto('about:blank')
    policy = ''
  }
  return {
    show: async (html) => {
      const next = policyOf(html)
      if (policy !== '' && policy !== next) await navigate()
      await page.setContent(keepFromScreen(html), { timeout: 0 })
      policy = next
      await page.evaluate(loadFonts)
    },
    clear: () => (policy === undefined ? navigate() : page.setContent('', { timeout: 0 })),
  }
}

async function closeOff(page: Page, refused: Set<string>): Promise<void> {
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  await page.setRequestInterception(true)
  page.on('request', (request) => refuse(request, refused))
  // What is measured there is as wide as it is in print.
  await page.emulateMediaType('print')
  await page.setViewport(screenSize)
}

/**
 * “Aborted” leaves the document as it is. After any other error a refused `<meta http-equiv="refresh">` puts the browser's own
 * error page in its place.
 */
function refuse(request: HTTPRequest, refused: Set<string>): void {
  const inside = request.url().startsWith('data:')
  if (!inside) refused.add(request.url())
  // A request that is gone because its page is gone needs no answer.
  const answer = inside ? request.continue() : request.abort('aborted')
  answer.catch(() => undefined)
}

function printShown(page: Page, { paper, tagged }: PrintSettings): Promise<Uint8Array> {
  return page.pdf({ format: paper, preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout: 0 })
}

/** What a page answers is data of a stranger. */
function readAnswer(answer: unknown): boolean | undefined {
  return typeof answer === 'boolean' ? answer : undefined
}

/**
 * Fonts are asked for by what is laid out, which is only what is printed: one that is not there yet, another one is printed in its place. Pictures in the
 * document itself are read as soon as a style names them. This too is run by the browser, and taken from the prototype (see `fillInPage`).
 */
const loadFonts = `Promise.allSettled(
  Array.from(Object.getOwnPropertyDescriptor(Document.prototype, 'fonts').get.call(document), (font) => font.load())).then(() => null)`

/** Run in the page by the browser itself; a text, because the types of this package know no document. */
const linksOfPage = `Array.from(document.links, (link) =>
  [link.href, link.getAttribute('aria-label') ?? link.textContent, link.className === 'back' ? link.closest('li.note')?.id : undefined])`

/** Anything of another shape than expected is passed over, here too. Of links to one place the first counts. */
function collectLinks(answer: unknown): PageLinks {
  const texts = new Map<string, string>()
  const notes = new Map<string, string>()
  for (const link of Array.isArray(answer) ? answer : []) {
    const [address, text, note]: unknown[] = Array.isArray(link) ? link : []
    if (typeof address !== 'string' || typeof text !== 'string') continue
    const target = address.replace(/^about:blank(?=#)/, '')
    const words = text.replaceAll(/\s+/g, ' ').trim()
    if (words !== '' && !texts.has(target)) texts.set(target, words)
    if (typeof note === 'string' && note !== '') notes.set(target, note)
  }
  return { texts, notes }
}

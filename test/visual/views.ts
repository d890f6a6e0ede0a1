import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { settled } from '../support/axe.ts'
import { compactPicture } from './pictures.ts'

/** A view of the site by which one tells whether it looks as it should. */
export interface View {
  /** The name of its picture. */
  name: string
  /** For readers of the README. */
  title: string
  /** Path below the bundle of an edition. */
  path: string
  width: number
  height: number
  scheme?: 'light' | 'dark'
  /** What a reader does first. */
  act?: (page: Page) => Promise<unknown>
}

const desktop = { width: 1280, height: 800 }
const phone = { width: 400, height: 800 }

/** Twelve key views: each kind of page, and between them phone and wide screen, light and dark, left to right and right to left. */
export const views: readonly View[] = [
  { name: 'front', title: 'Front page', path: 'en/html/index.html', ...desktop },
  { name: 'front-phone', title: 'Front page on a phone, dark', path: 'en/html/index.html', ...phone, scheme: 'dark' },
  { name: 'resource', title: 'A resource', path: 'en/html/roadmap/index.html', ...desktop },
  {
    name: 'chapter',
    title: 'A chapter, its notes in the margin',
    path: 'en/html/introduction/three-foundations.html',
    width: 1376,
    height: 700,
    act: showNotes,
  },
  { name: 'chapter-phone', title: 'A chapter on a phone', path: 'en/html/introduction/public-concern.html', ...phone },
  { name: 'chapter-arabic', title: 'A chapter in Arabic', path: 'ar/html/principles/understanding.html', ...desktop },
  { name: 'glossary', title: 'Glossary, dark', path: 'en/html/technical-reference/glossary.html', ...desktop, scheme: 'dark' },
  {
    name: 'principle',
    title: 'A principle, and where it is at work',
    path: 'en/html/principles/understanding.html#fairness',
    ...desktop,
    act: openConcerned,
  },
  { name: 'search', title: 'Search', path: 'en/html/roadmap/index.html', ...desktop, act: searchForBias },
  { name: 'changes', title: 'What changed', path: 'en/html/changes.html', ...desktop },
  { name: 'editions', title: 'All editions', path: 'fr/html/editions.html', ...desktop },
  { name: 'questions', title: 'Questions of an assessment', path: 'en/html/risk-assessment/harm.html', ...desktop },
]

/** Opens a view in a page of its own, as a reader sees it who does not want things to move; fonts are there. */
export async function openView(browser: Browser, bundle: string, { path, width, height, scheme = 'light', act }: View): Promise<Page> {
  const page = await browser.newPage()
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  await page.setViewport({ width, height })
  const [file = '', place] = path.split('#')
  await page.goto(`${pathToFileURL(join(bundle, file)).href}${place === undefined ? '' : `#${place}`}`)
  // On a busy machine fonts may be later than the page waits for them.
  await settled(page)
  await page.evaluate(`document.documentElement.classList.remove('own-fonts')`)
  await act?.(page)
  await page.evaluate('document.body.offsetWidth; document.fonts.ready.then(() => undefined)')
  return page
}

/** For the browser that takes pictures: letters as they are drawn, not fitted to the pixels of a screen, which each version and each machine does otherwise. */
export const unhinted = ['--font-render-hinting=none', '--disable-lcd-text']

/** The picture of a view at half its size, in few bytes. */
export async function takePicture(browser: Browser, bundle: string, view: View): Promise<Uint8Array> {
  const page = await openView(browser, bundle, view)
  const picture = compactPicture(await page.screenshot())
  await page.close()
  return picture
}

/** Writes the picture of a view into a folder, which is made where there is none. */
export async function writePicture(folder: string, { name }: View, picture: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.png`), picture)
}

/** A passage with notes, and no figure: figures are drawn in fonts of the machine. */
function showNotes(page: Page): Promise<unknown> {
  return page.$eval('[data-note="2"]', (note) => note.scrollIntoView({ block: 'center', behavior: 'instant' }))
}

function openConcerned(page: Page): Promise<unknown> {
  return page.$eval('#fairness ~ details.concerned, section:has(> #fairness) details.concerned', (details) => details.setAttribute('open', ''))
}

async function searchForBias(page: Page): Promise<void> {
  await page.click('[data-search]')
  await page.keyboard.type('bias')
  await page.waitForSelector('#_search li')
}

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readLook } from '@ai-toolkit/cli'
import { compileEdition } from '@ai-toolkit/edition'
import { type FormLook, pageBuild, pageEntries, renderForm } from '@ai-toolkit/form'
import type { Edition } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import type { AxeResults } from 'axe-core'
import { build } from 'esbuild'
import type { Browser, Page } from 'puppeteer-core'
import { parse } from 'yaml'
import { repository } from './base-story.ts'

/** The edition of a folder of content, which must have no errors. */
export async function readEdition(folder: string): Promise<Edition> {
  const { value } = await readTree(folder)
  const edition = value && compileEdition(value).value
  if (edition === undefined) throw new Error(`${folder} does not compile`)
  return edition
}

/** Writes the page of a questionnaire, with the project's look, into a folder; gives its path. */
export async function writeForm(folder: string, edition: Edition, questionnaire: string): Promise<string> {
  const path = join(folder, edition.locale, `${questionnaire}.html`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, renderForm(edition, questionnaire, await formLook()))
  return path
}

async function formLook(): Promise<FormLook> {
  const templates = join(repository, 'templates')
  const { value: look } = await readLook(templates)
  const own = parse(await readFile(join(templates, 'form/words.yaml'), 'utf8')) as Record<string, string>
  const [loader, program] = await Promise.all([bundle(pageEntries.loader), bundle(pageEntries.program)])
  const styles = await readFile(join(templates, 'form/form.css'), 'utf8')
  return { loader, program, styles, words: new Map([...(look?.words ?? []), ...Object.entries(own)]) }
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ ...pageBuild, entryPoints: [fileURLToPath(entry)] })
  return outputFiles[0]?.text ?? ''
}

/** An open questionnaire page, with what it did that no page should. */
export interface OpenForm {
  page: Page
  /** Errors and broken rules of the content security policy, as the console has them. */
  complaints: string[]
  /** Addresses that the page asked for, itself aside. */
  requests: string[]
  /** Where its downloads go. */
  downloads: string
}

/** Opens a page as a file, in a browser profile of its own. */
export async function openForm(browser: Browser, path: string, downloads: string, isChecked = false): Promise<OpenForm> {
  await mkdir(downloads, { recursive: true })
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: downloads } })
  const page = await context.newPage()
  const form: OpenForm = { page, complaints: [], requests: [], downloads }
  page.on('console', (message) => message.type() === 'error' && form.complaints.push(message.text()))
  page.on('pageerror', (error) => form.complaints.push(String(error)))
  page.on('request', (request) => !/^(file|data|blob):/.test(request.url()) && form.requests.push(request.url()))
  if (isChecked) await page.setBypassCSP(true)
  await page.goto(pathToFileURL(path).href)
  await page.waitForSelector('#view-title')
  return form
}

/** Goes to a view or a question by its address. */
export async function goTo({ page }: OpenForm, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`)
  await drawn(page)
  await page.waitForFunction(`document.querySelector('nav [aria-current]') !== null`)
}

/** Presses the first button or link that is called so. */
export async function press({ page }: OpenForm, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"])`).click()
  await drawn(page)
}

/** Resolves when the page shows what was asked of it last: another view comes with a change of its address, which is told later than all else. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))))')
}

/** Gives a file to the field of the button that is called so. */
export async function pick({ page }: OpenForm, name: string, path: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-xpath(//label[contains(., "${name}")]/input[@type="file"])`)
  if (field === null) throw new Error(`There is no field ${name}`)
  // A file field is what the selector asks for.
  await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path)
  await page.waitForSelector('.message, .panel')
}

/** The text of the first element that fits a selector. */
export async function textOf({ page }: OpenForm, selector: string): Promise<string> {
  return String(await page.$eval(selector, (element) => element.textContent ?? ''))
}

/** The file that the page saved. */
export async function saved({ downloads, page }: OpenForm): Promise<{ path: string; text: string }> {
  const name = (await textOf({ page } as OpenForm, '.message')).match(/Saved as (\S+)\./)?.[1] ?? ''
  const path = join(downloads, name)
  for (let tries = 0; tries < 50; tries += 1) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text !== '') return { path, text }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The page saved no ${name}`)
}

/** What axe finds wrong with the page as it stands, as `rule: element`. */
export async function violations({ page }: OpenForm): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations: found } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

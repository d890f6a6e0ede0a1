import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Manifest, Toolkit } from '@ai-toolkit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkPdf } from '../pdf/check-pdf.ts'
import { type Visit, visitPages } from '../support/axe.ts'
import { repository } from '../support/base-story.ts'
import { findDeadLinks, findDeadPlaces } from '../support/dead-links.ts'
import { hasTool, run, runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

// The real toolkit, built as a reader gets it, held against tools that other people wrote. Where `npm start` has just built it, AI_TOOLKIT_DIST
// says where, and the minute that it takes is saved: the same input gives the same bytes.
const ready = process.env.AI_TOOLKIT_DIST
const folder = await temporaryFolder()
const { edition: version } = parse(await readFile(join(repository, 'content/toolkit.yaml'), 'utf8')) as Toolkit
const dist = ready === undefined ? join(folder, 'dist') : join(repository, ready)
const bundle = join(dist, version)
const reports = join(folder, 'reports')
const tools = {
  java: await hasTool('java'),
  qpdf: await hasTool('qpdf'),
  pdfinfo: await hasTool('pdfinfo'),
  pdffonts: await hasTool('pdffonts'),
  pdftotext: await hasTool('pdftotext'),
}
const goldens = ['content/readiness-assessment/golden/middling.answers.yaml', 'content/risk-assessment/golden/high.answers.yaml']

const locales = ['en', 'fr', 'es', 'ar']

/** Whether a page has the elements and the styles of the same page in English. */
function isTranslation(path: string): boolean {
  return /\/(?:fr|es|ar)\/html\//.test(path)
}

/** Of files that a page asks for. */
const MOST_REQUESTS = 14

let pages: string[] = []
let pdfs: string[] = []

beforeAll(async () => {
  const builds = ready === undefined ? [['build'], ['build', '--edition', '1.0.0', '--format', 'html']] : []
  for (const build of builds) expect(await runToolkit(...build, '--out', dist)).toMatchObject({ status: 0, stderr: '' })
  const reported = await runToolkit('report', ...goldens.map((file) => join(repository, file)), '--out', reports)
  expect(reported.status, reported.stderr).toBe(0)
  const files = [...(await listFiles(bundle)), ...(await listFiles(reports))]
  pages = files.filter((path) => path.endsWith('.html'))
  pdfs = files.filter((path) => path.endsWith('.pdf'))
}, 600_000)

async function listFiles(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

describe('the bundle', () => {
  it.each(locales)('has in %s a page, a PDF and a JSON file for each of the seven resources, and two forms', async (locale) => {
    const edition = JSON.parse(await readFile(join(bundle, locale, 'json/edition.json'), 'utf8')) as { resources: { id: string }[] }
    const ids = edition.resources.map(({ id }) => id)
    expect(ids).toEqual(['introduction', 'principles', 'roadmap', 'readiness-assessment', 'risk-assessment', 'workbook', 'technical-reference'])
    for (const id of ids) {
      expect(pages).toContain(join(bundle, locale, `html/${id}/index.html`))
      expect(pdfs).toContain(join(bundle, locale, `pdf/${id}.pdf`))
    }
    for (const id of ['readiness-assessment', 'risk-assessment']) expect(pages).toContain(join(bundle, locale, `form/${id}.html`))
  })

  it('verifies', async () => {
    expect(await runToolkit('verify', bundle)).toMatchObject({ status: 0 })
  })
})

describe('the pages', () => {
  it.skipIf(!tools.java)(
    'pass the Nu HTML checker without errors (needs java)',
    async () => {
      const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
      const { stderr } = await run('java', ['-Xss8m', '-jar', jar, '--errors-only', '--format', 'json', ...pages])
      const { messages } = JSON.parse(stderr) as { messages: { url: string; message: string; lastLine: number }[] }
      expect(messages.map(({ url, message, lastLine }) => `${url}:${lastLine} ${message}`)).toEqual([])
    },
    300_000,
  )

  let visits: Visit[] = []

  it('have no accessibility violations that axe can find, every page in every language, in light and in dark', async () => {
    visits = await visitPages(pages, isTranslation)
    const visited = visits.map(({ file, scheme }) => `${relative(file.startsWith(bundle) ? bundle : folder, file)} (${scheme})`).sort()
    await mkdir(join(repository, 'test/.reports'), { recursive: true })
    await writeFile(join(repository, 'test/.reports/pages-axe-visited.txt'), `${visited.join('\n')}\n`)
    // What was published says the manifest, not what happens to lie in the folder.
    const { files } = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8')) as Manifest
    const published = files.map(({ path }) => path).filter((path) => path.endsWith('.html'))
    for (const locale of locales) expect(published.filter((path) => path.startsWith(`${locale}/html/`)).length, locale).toBeGreaterThan(60)
    const reported = (await listFiles(reports)).filter((path) => path.endsWith('.html')).map((path) => relative(folder, path))
    expect(visited).toEqual([...published, ...reported].flatMap((path) => [`${path} (dark)`, `${path} (light)`]).sort())
    expect(visits.flatMap(({ file, scheme, violations }) => violations.map((found) => `${file} (${scheme}): ${found}`))).toEqual([])
  }, 900_000)

  it('ask for few files, all of their own site, run without errors and have nothing to say to the console', () => {
    const own = (file: string): string => `${pathToFileURL(file).href.split('/html/')[0]}/html/`
    const asked = visits.map(({ file, requests }) => ({ file, requests: requests.filter((url) => !url.startsWith('data:')) }))
    const abroad = asked.flatMap(({ file, requests }) =>
      requests.filter((url) => url.split('#')[0] !== pathToFileURL(file).href && !url.startsWith(own(file))).map((url) => `${file}: ${url}`),
    )
    expect(abroad).toEqual([])
    // Page, style, script, at most eight fonts, and the figures of the longest chapter.
    expect(asked.filter(({ requests }) => requests.length > MOST_REQUESTS).map(({ file, requests }) => `${file}: ${requests.length}`)).toEqual([])
    expect(visits.flatMap(({ file, messages }) => messages.map((message) => `${file}: ${message}`))).toEqual([])
    expect(visits.length).toBeGreaterThan(500)
  })

  it('link only to pages and places that exist, in all languages and all editions, by script and by search too', async () => {
    const all = [...(await listFiles(dist)), ...(await listFiles(reports))]
    const files = new Set(all)
    const linking = all.filter((path) => path.endsWith('.html'))
    for (const edition of ['1.0.0', version, 'latest'])
      expect(linking.filter((path) => path.startsWith(join(dist, edition))).length, edition).toBeGreaterThan(240)
    expect(await findDeadLinks(linking, files)).toEqual([])
    const places = all.filter((path) => path.endsWith('/assets/places.js'))
    expect(places.length).toBeGreaterThanOrEqual(8)
    expect(await findDeadPlaces(places, files)).toEqual([])
  })

  // As a server sends them: the text alone of a long chapter in Arabic takes half of the budget before it is compressed.
  it.each(locales)('take at most 60 kB of HTML and CSS each in %s', async (locale) => {
    const site = join(bundle, locale, 'html')
    const sizeOf = async (path: string): Promise<number> => gzipSync(await readFile(path)).length
    const style = await sizeOf(join(site, 'assets/site.css'))
    const sizes = await Promise.all(
      pages.filter((path) => path.startsWith(`${site}/`)).map(async (path) => ({ path, size: style + (await sizeOf(path)) })),
    )
    expect(sizes.length).toBeGreaterThan(60)
    expect(sizes.filter(({ size }) => size > 60_000)).toEqual([])
  })

  it('ask nothing of the network and run no script from elsewhere', async () => {
    for (const path of pages) {
      const text = await readFile(path, 'utf8')
      expect(text, path).toContain('Content-Security-Policy')
      expect(text.match(/<(?:script|link|img|iframe|object|embed|source)\b[^>]*(?:src|href)="(?:https?:)?\/\//g), path).toBeNull()
    }
  })
})

describe('the PDFs', () => {
  it.skipIf(!tools.qpdf)('are sound (needs qpdf)', async () => {
    const checked = await Promise.all(pdfs.map(async (path) => ({ path, ...(await run('qpdf', ['--check', path])) })))
    expect(checked.filter(({ status }) => status !== 0)).toEqual([])
  })

  it('keep every rule of PDF/UA-1 and PDF/A-3u that can be checked here (see test/pdf)', async () => {
    for (const path of pdfs) expect(await checkPdf(await readFile(path)), path).toEqual([])
  }, 300_000)

  it.skipIf(!tools.pdfinfo)('are tagged, titled and without script (needs pdfinfo)', async () => {
    for (const path of pdfs) {
      const { stdout } = await run('pdfinfo', [path])
      expect(stdout, path).toMatch(/Tagged:\s+yes/)
      expect(stdout, path).toMatch(/JavaScript:\s+no/)
      expect(stdout, path).toMatch(/Title:\s+\S/)
    }
  })

  it.skipIf(!tools.pdffonts)('carry every font they use (needs pdffonts)', async () => {
    for (const path of pdfs) {
      const { stdout } = await run('pdffonts', [path])
      const fonts = stdout.trim().split('\n').slice(2)
      expect(fonts.length, path).toBeGreaterThan(0)
      for (const font of fonts) expect(font, path).toMatch(/\syes\s+(yes|no)\s+(yes|no)\s/)
    }
  })

  it.skipIf(!tools.pdftotext)('give their Arabic text in the order of reading (needs pdftotext)', async () => {
    const { stdout } = await run('pdftotext', [join(bundle, 'ar/pdf/introduction.pdf'), '-'])
    const resource = JSON.parse(await readFile(join(bundle, 'ar/json/introduction.json'), 'utf8'))
    const openings = paragraphsIn(resource.chapters).map((text) => wordsOf(text).slice(0, 4).join(' '))
    const text = wordsOf(stdout).join(' ')
    const found = openings.filter((opening) => text.includes(opening))
    expect(openings.length).toBeGreaterThan(100)
    expect(found.length / openings.length, openings.filter((opening) => !text.includes(opening)).join(' | ')).toBeGreaterThan(0.9)
  })

  it.skipIf(!tools.pdftotext)('number every entry of the contents with a page that shows its title (needs pdftotext)', async () => {
    const { stdout } = await run('pdftotext', ['-layout', join(bundle, 'en/pdf/roadmap.pdf'), '-'])
    const sheets = stdout.split('\f')
    const contents = sheets.findIndex((sheet) => /^\s*Contents\s*$/m.test(sheet))
    const entries = [...(sheets[contents] ?? '').matchAll(/^\s*(.{6,}?)\s*\.*\s{2,}(\d+)\s*$/gm)].map(([, title = '', page]) => ({
      title: title.replace(/[\s.]+$/, ''),
      page: Number(page),
    }))
    expect(entries.length).toBeGreaterThan(8)
    for (const { title, page } of entries)
      expect((sheets[page - 1] ?? '').replace(/\s+/g, ' '), `${title} on page ${page}`).toContain(title.replace(/\s+/g, ' ').slice(0, 30))
  })
})

/** The texts of the paragraphs of a document tree. */
function paragraphsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, children } = node as { type?: string; children?: unknown[] }
  return type === 'paragraph' ? [(children ?? []).map(textIn).join('')] : Object.values(node).flatMap(paragraphsIn)
}

function textIn(node: unknown): string {
  const { value, children } = node as { value?: string; children?: unknown[] }
  return value ?? (children ?? []).map(textIn).join('')
}

/** Arabic words without vowel marks and marks of direction: PDF viewers give letters in presentation forms and vowels apart from them. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/\p{M}|\p{Cf}/gu, '')
      .match(/\p{Script=Arabic}+/gu) ?? []
  )
}

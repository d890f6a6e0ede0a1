import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Toolkit } from '@ai-toolkit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkPdf } from '../pdf/check-pdf.ts'
import { findViolations } from '../support/axe.ts'
import { repository } from '../support/base-story.ts'
import { findDeadLinks } from '../support/dead-links.ts'
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

/** All pages in English and all reports; in the other languages, which have the same elements, the first pages and some of each kind. */
function isLookedAt(path: string): boolean {
  return !/\/(?:fr|es|ar)\/html\//.test(path) || /\/(?:index|glossary|culture|lawfulness|ai-systems)\.html$/.test(path)
}

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

  it('have no accessibility violations that axe can find, in light and in dark', async () => {
    const looked = pages.filter(isLookedAt)
    expect(looked.length).toBeGreaterThan(100)
    expect(await findViolations(looked)).toEqual([])
  }, 600_000)

  it('link only to pages and places that exist', async () => {
    const files = new Set([...(await listFiles(dist)), ...(await listFiles(reports))])
    expect(await findDeadLinks(pages, files)).toEqual([])
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

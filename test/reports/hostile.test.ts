import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '@ai-toolkit/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/axe.ts'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { convertToPdf } from '../support/libre-office.ts'
import { hasTool, run, runOnStory, temporaryFolder } from '../support/run-toolkit.ts'

// Answers, brand and templates that ask for something from a listening port of this machine, in every field that takes text.
const folder = await temporaryFolder()
const hasOffice = await hasTool('soffice')
const hasPdftotext = await hasTool('pdftotext')
const answers = join(folder, 'hostile.answers.yaml')
const brand = join(folder, 'brand')
const out = join(folder, 'out')
let server: Server
let address = ''
let connections = 0

beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const found = server.address()
  address = `http://127.0.0.1:${typeof found === 'object' && found ? found.port : 0}`
  await writeHostileInput()
})
afterAll(() => server.close())

/** Whatever has ever loaded something, for one field. */
function lure(field: string): string {
  const at = `${address}/${field}`
  const elements = `<img src="${at}"><link rel="stylesheet" href="${at}"><link rel="preconnect" href="${at}"><script src="${at}"></script><iframe src="${at}">`
  return `${elements}<meta http-equiv="refresh" content="0;url=${at}"> ![x](${at}) </style><style>@import url(${at}); a { background: url(${at}) } ${at} \\\\127.0.0.1\\x {{${at}}}`
}

const own = (field: string) => JSON.stringify(lure(field))

async function writeHostileInput(): Promise<void> {
  const golden = await readFile(join(baseStoryFolder, 'checkup/golden/old-cargo.answers.yaml'), 'utf8')
  const fields: [RegExp, string][] = [
    [/name: The green cargo bicycle/, `name: ${own('subject').slice(0, 190)}"`],
    [/agency: .*/, `agency: ${own('agency').slice(0, 190)}"`],
    [/note: .*/, `note: ${own('note')}`],
    [/evidence: .*/, `evidence: [${own('evidence')}]`],
    [/measures: .*/, `measures: ${own('measures')}`],
    [/q_part_name: .*/, `q_part_name: { value: ${own('value')} }`],
  ]
  await writeFile(
    answers,
    fields.reduce((text, [field, hostile]) => text.replace(field, () => hostile), golden),
  )
  await cp(join(repository, 'templates/brands/default'), brand, { recursive: true })
  const texts = ['name', 'unit', 'contact', 'marking', 'header', 'footer'].map((field) => `${field}: ${own(field).slice(0, 150)}"`)
  const look = await readFile(join(brand, 'brand.yaml'), 'utf8')
  await writeFile(join(brand, 'brand.yaml'), `${look.replace(/^(name|unit|contact|marking|header|footer):.*\n/gm, '')}\n${texts.join('\n')}\n`)
}

describe('a report of hostile answers in a hostile brand', () => {
  beforeAll(async () => {
    const { status, stderr } = await runOnStory('report', answers, '--brand', brand, '--format', 'html,pdf,docx', '--out', out)
    expect(status, stderr).toBe(0)
  }, 120_000)

  it('is printed without one request', async () => {
    expect(await readdir(out)).toEqual(['hostile.docx', 'hostile.html', 'hostile.pdf'])
    expect(connections).toBe(0)
  })

  it.skipIf(!hasPdftotext)('shows what was written (needs pdftotext)', async () => {
    const { stdout } = await run('pdftotext', [join(out, 'hostile.pdf'), '-'])
    expect(stdout.replaceAll(/\s/g, '')).toContain(`<imgsrc="${address}/note">`)
  })

  it('is read in a browser that forbids nothing without one request', async () => {
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(join(out, 'hostile.html')).href, { waitUntil: 'networkidle0' })
      expect(await page.$$eval('script, iframe, link', (found) => found.length)).toBe(0)
    } finally {
      await browser.close()
    }
    expect(connections).toBe(0)
  })

  it.skipIf(!hasOffice)(
    'is opened by LibreOffice without one request (needs soffice)',
    async () => {
      const { stdout, stderr } = await convertToPdf([join(out, 'hostile.docx')], join(folder, 'office'))
      expect(stdout, stderr).toContain('writer_pdf_Export')
      expect(connections).toBe(0)
    },
    60_000,
  )
})

describe('a template that asks for something from elsewhere', () => {
  it('is refused in every place of it, nothing is written, and nobody was asked', async () => {
    const partials = join(brand, 'templates/report/partials')
    await mkdir(partials, { recursive: true })
    const asks = ['<img src="URL">', '<link rel="stylesheet" href="URL">', '<p style="background: url(URL)">x</p>', '<a href="URL" ping="URL">x</a>']
    await writeFile(join(partials, 'cover.hbs'), `<h1 id="report">x</h1>\n${asks.join('\n').replaceAll('URL', address)}\n`)
    await writeFile(join(brand, 'templates/report/brand.css'), `@import url("${address}/a.css");\n.cover { background: url(${address}/b.png) }\n`)
    await writeFile(
      join(brand, 'logo.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="${address}/c.png" width="9" height="9"/></svg>`,
    )
    const { status, stdout } = await runOnStory('report', answers, '--brand', brand, '--format', 'html,pdf', '--out', join(folder, 'none'), '--json')
    const { diagnostics, written } = JSON.parse(stdout) as { diagnostics: Diagnostic[]; written: string[] }
    const places = diagnostics.map(({ code, place }) => `${code} ${place.file.split('/').at(-1)}:${place.start.line}`)
    expect([status, written, connections]).toEqual([1, [], 0])
    const lines = [2, 3, 4, 5].map((line) => `template-markup cover.hbs:${line}`)
    expect(places).toEqual(expect.arrayContaining([...lines, 'unsafe-svg logo.svg:1']))
    expect(places).toEqual(expect.arrayContaining(['unsafe-style brand.css:1', 'unsafe-style brand.css:2']))
    await expect(readdir(join(folder, 'none'))).rejects.toThrow('ENOENT')
  }, 60_000)
})

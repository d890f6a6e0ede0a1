import { spawn } from 'node:child_process'
import { cp, open, readFile, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/axe.ts'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { hasTool, run, runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

// What people put into a toolkit without meaning harm, and what readers get of it: all of it in one story, which is built once.
const folder = await temporaryFolder()
const hasPdftotext = await hasTool('pdftotext')

const longTitle = `Wheel ${'gauge rim spoke brake '.repeat(20)}`.slice(0, 399).trimEnd()
const endless = `https://example.org/${'a'.repeat(300)}`
const columns = Array.from({ length: 60 }, (_, index) => index + 1)
const words = 'the wheel turns and brake holds a rim'.split(' ')
const paragraph = (start: number) => `${Array.from({ length: 80 }, (_, index) => words[(index * 7 + start) % words.length]).join(' ')}.`

function tableOf(...cells: ((column: number) => string)[]): string {
  return cells.map((cell) => `| ${columns.map(cell).join(' | ')} |`).join('\n')
}

const wide = `---
id: wide
title: ${longTitle}
---

See ${endless} and <${endless}>.

## ${longTitle} {#long-heading}

Moscow is Москва, \u05d0\u05d1\u05d2 stands in the text, and \u0627\u0644\u0634\u0631\u0637\u0629 too.

### Sixty columns {#sixty}

${tableOf(
  (column) => `Head ${column}`,
  () => '---:',
  (column) => `cell${column}`,
)}

### ${'Unbroken'.repeat(50)} {#unbroken}

::figure{#schema}
`

const parts = Array.from({ length: 50 }, (_, part) => {
  const text = Array.from({ length: 5 }, (_, index) => paragraph(part * 5 + index)).join('\n\n')
  return `## Part ${part + 1} {#part-${part + 1}}\n\n${text}`
})
const long = `---\nid: long\ntitle: Twenty thousand words\n---\n\n${parts.join('\n\n')}\n`

const figure = `  - id: schema
    file: Sch\u00e9ma 1.svg
    alt: A wheel, again.
    caption: A name with a space and an accent
    source: The Workshop Circle
    licence: CC-BY-4.0
`

/** A copy of the base story with other texts in it. */
async function storyWith(name: string, files: Record<string, string>, resource: (text: string) => string): Promise<string> {
  const content = join(folder, name)
  await cp(baseStoryFolder, content, { recursive: true })
  for (const [path, text] of Object.entries(files)) await writeFile(join(content, path), text)
  const file = join(content, 'guide/resource.yaml')
  await writeFile(file, resource(await readFile(file, 'utf8')))
  return content
}

describe('what cannot be published', () => {
  it('is refused at its place, all of it in one run', async () => {
    const chapter = await readFile(join(baseStoryFolder, 'guide/chapters/second.md'), 'utf8')
    const files = {
      'guide/chapters/second.md': chapter.replace('Brakes come after wheels', 'Br\u0430kes come after wheels'),
      'guide/chapters/First.md': '---\nid: other\ntitle: Other\n---\n\nText.\n',
    }
    const content = await storyWith('refused', files, (text) =>
      text.replace('second.md]', 'second.md, First.md]').replace('file: spokes.svg', 'file: photo.png'),
    )
    const photo = await open(join(content, 'guide/figures/photo.png'), 'w')
    await photo.truncate(40_000_000)
    await photo.close()
    const { status, stdout, stderr } = await runToolkit('check', '--content', content, '--json')
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
    const found = diagnostics.map(({ code, place }) => `${code} ${place.file.slice(place.file.indexOf('refused/') + 8)}:${place.start.line}`)
    expect([status, stderr]).toEqual([1, ''])
    expect(found).toEqual(
      expect.arrayContaining([
        'file-too-large guide/figures/photo.png:1',
        'mixed-scripts guide/chapters/second.md:6',
        'paths-collide guide/chapters/first.md:1',
      ]),
    )
    expect(diagnostics.find(({ code }) => code === 'file-too-large')?.message).toMatch(/40000000 bytes; at most \d+ are read/)
    expect(diagnostics.find(({ code }) => code === 'mixed-scripts')?.expected).toEqual(['Brakes'])
    expect(found.filter((finding) => /^(misspelt-word|missing-file) /.test(finding))).toEqual([])
  })
})

describe('what is merely unwieldy', () => {
  let browser: Browser
  let page: Page
  let edition = ''
  beforeAll(async () => {
    const files = { 'guide/chapters/wide.md': wide, 'guide/chapters/long.md': long }
    const content = await storyWith('content', files, (text) => text.replace('second.md]', 'second.md, wide.md, long.md]') + figure)
    await cp(join(content, 'guide/figures/spokes.svg'), join(content, 'guide/figures/Sch\u00e9ma 1.svg'))
    const out = join(folder, 'dist')
    const { status, stderr } = await runToolkit('build', '--content', content, '--locale', 'en', '--format', 'html,pdf', '--out', out)
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('error')])
    edition = join(out, '1.0.0/en')
    browser = await openBrowser()
    page = await browser.newPage()
  }, 120_000)
  afterAll(() => browser.close())

  /** Opens a page of the site from the disk, on a screen of that width. */
  async function visit(path: string, width: number): Promise<void> {
    await page.setViewport({ width, height: 640 })
    await page.goto(pathToFileURL(join(edition, 'html', path)).href)
  }

  it.each(['guide/wide.html', 'guide/long.html', 'guide/index.html', 'index.html', 'map.html'])(
    'leaves %s as wide as a small screen',
    async (path) => {
      for (const width of [320, 1280]) {
        await visit(path, width)
        expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width])
      }
    },
  )

  it('scrolls by itself where it is a table of sixty columns', async () => {
    await visit('guide/wide.html', 320)
    const scrolled = await page.evaluate(`(() => {
      const table = document.querySelector('.table')
      table.scrollTo({ left: 1e6, behavior: 'instant' })
      const last = table.querySelector('td:last-child')
      const isInSight = last.getBoundingClientRect().right <= table.getBoundingClientRect().right + 1
      return [last.textContent, isInSight, document.documentElement.scrollLeft]
    })()`)
    expect(scrolled).toEqual(['cell60', true, 0])
  })

  it('shows a figure whose file has a space and an accent in its name', async () => {
    await visit('guide/wide.html', 1280)
    await page.evaluate(`document.querySelector('#schema').scrollIntoView({ behavior: 'instant' })`)
    await page.waitForFunction(`document.querySelector('#schema img').naturalWidth > 0`)
    expect(await page.evaluate(`document.querySelector('#schema img').getAttribute('src')`)).toBe('figures/schema.svg')
  })

  it('lists every part of a page of 20,000 words', async () => {
    await visit('guide/long.html', 1280)
    expect(await page.evaluate(`document.querySelectorAll('#_parts a[href^="#part-"]').length`)).toBe(50)
    expect(await page.evaluate(`document.querySelector('main').innerText.split(/\\s+/).length`)).toBeGreaterThan(20_000)
  })

  it.skipIf(!hasPdftotext)('stands on paper to the last column, under heads of one line (needs pdftotext)', async () => {
    const pdf = join(edition, 'pdf/guide.pdf')
    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-'])
    expect(new Set(text.match(/\bcell\d+/g))).toEqual(new Set(columns.map((column) => `cell${column}`)))
    const unbroken = text.replace(/\s+/g, '')
    expect([unbroken.match(/Unbroken/g)?.length, unbroken.split(endless).length - 1]).toEqual([50, 2])
    const heads = text.split('\f').map((sheet) => sheet.trimStart().split('\n', 1)[0] ?? '')
    expect(heads.filter((head) => /^Workshop Guide +Wheel gauge.*…$/.test(head)).length).toBeGreaterThan(1)
  })

  it.skipIf(!hasPdftotext)('makes no other page of the document smaller (needs pdftotext)', async () => {
    const { stdout } = await run('pdftotext', ['-bbox', '-f', '1', '-l', '1', join(edition, 'pdf/guide.pdf'), '-'])
    const widths = [...stdout.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">Workshop<\/word>/g)]
    // The browser shrinks a whole document to what is too wide in it. In points, as the style of the cover has the title.
    expect(Math.max(...widths.map(([, from, to]) => Number(to) - Number(from)))).toBeGreaterThan(170)
  })
})

describe('toolkit preview', () => {
  it('says which port it took when its own is busy, and answers at no other address of the machine', async () => {
    const busy = createServer()
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
    const address = busy.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const main = join(repository, 'packages/cli/src/toolkit.js')
    const preview = spawn(process.execPath, [main, 'preview', '--port', String(port), '--content', baseStoryFolder], { cwd: repository })
    let said = ''
    for (const stream of [preview.stdout, preview.stderr]) stream.on('data', (part) => (said += String(part)))
    const ended = new Promise((resolve) => preview.on('exit', resolve))
    await expect.poll(() => said, { timeout: 40_000 }).toMatch(/shown at http:\/\/127\.0\.0\.1:\d+\//)
    const taken = Number(/127\.0\.0\.1:(\d+)/.exec(said)?.[1])
    expect(said).toContain(`The port ${port} is taken; this is at ${taken} instead.`)
    expect([await answers('127.0.0.1', taken), await answers('127.0.0.2', taken)]).toEqual([true, false])
    preview.kill('SIGINT')
    await ended
    busy.close()
  })
})

/** Whether something listens there. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 })
    const end = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
    socket.on('timeout', () => end(false))
  })
}

import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookJob, page, sampleJob } from '../../test/sample-job.ts'
import { hasTool, inspect } from '../../test/tools.ts'
import { openPrinter, type Printer } from '../index.ts'

let printer: Printer
let server: Server
let connections = 0

beforeAll(async () => {
  const { value } = await openPrinter()
  if (!value) throw new Error('no printer')
  printer = value
  server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await printer.close()
  server.close()
})

test('a hostile document reaches no network and no file, and runs nothing', async () => {
  const { value, diagnostics } = await printer.print(sampleJob({ html: hostile(portOf(server)) }))
  expect(connections).toBe(0)
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['print-reaches-out', 'warning']])
  expect(diagnostics[0]?.message).toMatch(/http:\/\/127\.0\.0\.1:\d+\/.*, \d+ more$/)
  expect(value?.facts.pages).toBe(1)
})

test.skipIf(!hasTool('pdftotext'))('what it prints is its own text and no more (needs pdftotext)', async () => {
  const { value } = await printer.print(sampleJob({ html: hostile(portOf(server)) }))
  const text = inspect(value?.bytes ?? new Uint8Array(), 'pdftotext', 'FILE', '-')
  expect(text).toContain('One')
  expect(text).toContain('Last line')
  expect(text).not.toMatch(/root:|RAN/)
})

test.skipIf(!hasTool('pdffonts'))('fonts and pictures that nothing on the screen asks for are in the first print (needs pdffonts)', async () => {
  const html = page('<h1 id="one">One</h1><div class="a"></div><div class="b"></div>').replace('</style>', `${pictures}</style>`)
  const job = sampleJob({ html: html.replace('@font-face {', '@font-face { font-display: swap;') })
  const printed = [await printer.print(job), await printer.print(job), await printer.print(job)]
  const [first, ...others] = printed.map(({ value }) => value?.bytes ?? new Uint8Array())
  for (const other of others) expect(other).toEqual(first)
  expect(inspect(first ?? new Uint8Array(), 'pdffonts', 'FILE')).toContain('SourceSerif4')
  expect(inspect(first ?? new Uint8Array(), 'pdfimages', '-list', 'FILE').match(/image +\d+/g)).toHaveLength(2)
})

test.skipIf(!hasTool('pdftotext'))('a page as wide as pages can be shows what is on it (needs pdftotext)', async () => {
  const html = page('<h1 id="one">One</h1><p>Last line</p>').replace('size: A4', 'size: 200in 20in')
  const { value } = await printer.print(sampleJob({ html }))
  expect(inspect(value?.bytes ?? new Uint8Array(), 'pdftotext', 'FILE', '-')).toContain('Last line')
})

test('what a document forbids itself does not hold for the next one on the same page', async () => {
  const strict = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
  const [plain, forbidding] = [sampleJob(), sampleJob({ html: page('<h1 id="one">One</h1>').replace('<title>', `${strict}<title>`) })]
  const before = await printer.print(plain)
  await printer.print(forbidding)
  const after = await printer.print(plain)
  expect(before.value?.bytes).toEqual(after.value?.bytes)
})

test('nor does a policy like that of the last one, and another after both', async () => {
  const under = (sources: string) =>
    sampleJob({
      html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${sources}">
<title>Sample</title><style>h1 { color: red }</style></head><body><h1 id="one">One</h1></body></html>`,
    })
  const [open, strict] = [under("style-src 'unsafe-inline'"), under("style-src 'none'")]
  const alone = [await printer.print(open), await printer.print(strict)]
  expect(alone[0]?.value?.bytes).not.toEqual(alone[1]?.value?.bytes)
  const mixed = [await printer.print(open), await printer.print(open), await printer.print(strict), await printer.print(open)]
  expect(mixed.map(({ value }) => value?.bytes)).toEqual([0, 0, 1, 0].map((index) => alone[index]?.value?.bytes))
})

test('what a document asked for in vain is not said of the next one on the same page, nor do its ids tell of it', async () => {
  const alone = await printer.print(bookJob(1))
  const reaching = await printer.print(sampleJob({ html: page('<h1 id="one">One</h1><img alt="" src="https://example.org/a.png">') }))
  const after = await printer.print(bookJob(1))
  expect(reaching.diagnostics.map(({ code }) => code)).toEqual(['print-reaches-out'])
  expect(after).toEqual(alone)
  expect(after.diagnostics).toEqual([])
})

test('links say what they are: the heading they lead to, else their text, else their address', async () => {
  // A link around a figure is two areas to click on.
  const body = `<h1 id="one">One</h1><p><a href="#one">up</a> <a href="#note">a  note</a> <a href="https://example.org/?a=(b)">a page</a>
    <a href="mailto:x@example.org"><svg width="9" height="9" role="img" aria-label="Mail"></svg></a></p><p id="note">Note</p>`
  const { value } = await printer.print(sampleJob({ html: page(body) }))
  expect(await linkContents(value?.bytes ?? new Uint8Array())).toEqual(['One', 'a note', 'a page', 'mailto:x@example.org', 'mailto:x@example.org'])
})

/** A picture behind a box, and one that a drawing shows, which is read apart. */
const dot = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${dot}" width="9" height="9"/></svg>`
const pictures = `div { width: 40px; height: 40px } .a { background: url(${dot}) no-repeat }
  @media print { .b { background: url(data:image/svg+xml;base64,${btoa(drawing)}) no-repeat } }`

async function linkContents(bytes: Uint8Array): Promise<string[]> {
  const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const annotations = document.getPage(0).node.lookup(PDFName.Annots, PDFArray)
  return annotations.asArray().map((entry) => document.context.lookup(entry, PDFDict).lookup(PDFName.Contents, PDFHexString).decodeText())
}

function portOf(listening: Server): number {
  const address = listening.address()
  return typeof address === 'object' && address ? address.port : 0
}

function hostile(port: number): string {
  const at = (name: string) => `http://127.0.0.1:${port}/${name}`
  return `<!doctype html><html lang="en"><head><title>Hostile</title>
<link rel="prefetch" href="${at('prefetch')}"><link rel="preload" as="image" href="${at('preload')}"><link rel="preconnect" href="${at('')}">
<link rel="dns-prefetch" href="//localhost:${port}"><link rel="stylesheet" href="${at('style')}"><link rel="icon" href="${at('icon')}">
<link rel="manifest" href="${at('manifest')}"><link rel="stylesheet" href="file:///etc/passwd"><meta http-equiv="refresh" content="0;url=${at('refresh')}">
<style>@import url("${at('import')}"); @font-face { font-family: X; src: url(${at('font')}) }
body { font-family: X, serif; background: url(${at('background')}) } @page { @top-left { content: url(${at('margin')}) } }</style>
<script>document.write('SCRIPT RAN'); fetch('${at('fetch')}')</script></head><body><h1 id="one">One</h1>
<img alt="" src="${at('image')}" onerror="document.body.append('HANDLER RAN')"><img alt="" srcset="${at('set')} 1x">
<iframe title="1" src="file:///etc/passwd"></iframe><iframe title="2" src="${at('frame')}"></iframe>
<iframe title="3" srcdoc="<script>document.write('SRCDOC RAN')</script><img src='${at('srcdoc')}'>"></iframe>
<iframe title="4" src="data:text/html,<script>document.write('FRAME RAN')</script><img src='${at('data')}'>"></iframe>
<object data="file:///etc/passwd" type="text/plain"></object><embed src="file:///etc/passwd" type="text/plain">
<video src="${at('video')}" poster="${at('poster')}" autoplay></video><svg><image href="${at('svg')}"/><use href="file:///etc/passwd#a"/></svg>
<a href="${at('link')}" ping="${at('ping')}">Last line</a></body></html>`
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PrintJob } from '../src/print-job.ts'

const fontFile = join(import.meta.dirname, '../../html/node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2')

/** A small job of its own; whatever a test is about it puts in `changes`. */
export function sampleJob(changes: Partial<PrintJob> = {}): PrintJob {
  return {
    html: page('<h1 id="one">One</h1>'),
    title: 'Sample',
    language: 'en',
    author: 'A. Writer',
    date: '2026-03-01',
    paper: 'A4',
    outline: [{ id: 'one', title: 'One', depth: 1 }],
    ...changes,
  }
}

/** A document under a policy, with contents, so many chapters of two pages each, running heads, a table and links. */
export function bookJob(chapters: number): PrintJob {
  const numbers = Array.from({ length: chapters }, (_, index) => index + 1)
  const title = (number: number) => `Chapter ${number}, whose long title goes on over the end of the line and comes to stand on two`
  const contents = numbers.map((number) => `<li><a href="#chapter-${number}">${title(number)} ${pageNumber(`chapter-${number}`)}</a></li>`)
  const body = numbers.map(
    (number) => `<h2 id="chapter-${number}">${title(number)}</h2>${filling}<h3 id="detail-${number}">Detail ${number}</h3>${table}`,
  )
  const outline = numbers.flatMap((number) => [
    { id: `chapter-${number}`, title: title(number), depth: 2 },
    { id: `detail-${number}`, title: `Detail ${number}`, depth: 3 },
  ])
  const html = page(`<h1 id="top">Book</h1><ul>${contents.join('')}</ul>${body.join('')}`).replace('<title>', `${policy}<title>`)
  return sampleJob({ html, title: 'Book', outline: [{ id: 'top', title: 'Book', depth: 1 }, ...outline] })
}

/** As our templates have it. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`

/** The markup that html writes for a page number. */
export function pageNumber(id: string): string {
  return `<span class="page-number" data-page="${id}">000</span>`
}

/** A whole document around a body; it embeds its font where the html package has it installed. */
export function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title><style>${fontFace()}
    @page { size: A4; margin: 25mm 20mm; @top-left { content: "Running head"; font-family: Sample, serif } @bottom-center { content: counter(page) } }
    body { font: 11pt Sample, serif } h2 { break-before: page }
    .page-number { display: inline-block; inline-size: 3em; text-align: end }</style></head><body>${body}</body></html>`
}

function fontFace(): string {
  if (!existsSync(fontFile)) return ''
  return `@font-face { font-family: Sample; src: url(data:font/woff2;base64,${readFileSync(fontFile, 'base64')}) }`
}

const filling = '<p>Whoever decides must know what the system can do and what it cannot, and say so <em>before</em> it is bought.</p>'.repeat(28)

const table = `<table><thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead>
  <tbody><tr><th scope="row">Alpha</th><td>1</td></tr></tbody></table><p>See <a href="https://example.org/a?b=(c)">an example</a>.</p>`

import { wholeFile } from '@ai-toolkit/diagnostics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookJob, page, pageNumber, sampleJob } from '../../test/sample-job.ts'
import { openPrinter, type Printer } from '../index.ts'

let printer: Printer

beforeAll(async () => {
  const { value } = await openPrinter()
  if (!value) throw new Error('no printer')
  printer = value
})

afterAll(() => printer.close())

test('a document without page numbers is printed once', async () => {
  const { value, diagnostics } = await printer.print(sampleJob())
  expect(diagnostics).toEqual([])
  expect(value?.facts).toMatchObject({ passes: 1, pageOf: {} })
})

test('an id that no link leads to is reported at the place that was given, with what was probably meant', async () => {
  const job = bookJob(2)
  const place = wholeFile('guide/resource.yaml')
  const { value, diagnostics } = await printer.print({ ...job, html: job.html.replace('data-page="chapter-2"', 'data-page="chaper-2"') }, { place })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    { code: 'page-number-without-target', severity: 'error', place, message: expect.stringContaining('did you mean “chapter-2”?') },
  ])
})

test('numbers that move what they count are mended by a third pass', async () => {
  // “000” is wide, and the words beside it take one page; “2” is narrow, they take two, and the target stands on page 3.
  const { value, diagnostics } = await printer.print(movingJob(1))
  expect(diagnostics).toEqual([])
  expect(value?.facts).toMatchObject({ passes: 3, pages: 3, pageOf: { one: 3 } })
})

test('numbers that never come to rest are a fault', async () => {
  // While “9” stands there the target is on page 10, and while “10” stands there it is on page 9.
  const { value, diagnostics } = await printer.print(movingJob(8))
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'page-numbers-unsettled', severity: 'error', message: expect.stringMatching(/3 times .*: one$/) }])
})

/** A column as wide as the page number in it, full of words, and behind it so many pages; the target is on the last. */
function movingJob(pages: number) {
  const style =
    '<style>.page-number { inline-size: auto; font-size: 60px } div { inline-size: min-content; font-size: 10px; line-height: 20px }</style>'
  const column = `<div><a href="#one">${pageNumber('one')}</a> ${'xx '.repeat(140)}</div>`
  const rest = '<p style="break-before: page">Page</p>'.repeat(pages - 1)
  return sampleJob({ html: page(`${style}${column}${rest}<h1 id="one" style="break-before: page">One</h1>`) })
}

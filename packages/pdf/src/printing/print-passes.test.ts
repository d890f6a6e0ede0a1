import { wholeFile } from '@ai-toolkit/diagnostics'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookJob, page, pageNumber, sampleJob } from '../../test/sample-job.ts'
import { openPrinter, type PrintedPdf, type Printer, readPageNumbers } from '../index.ts'

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

describe('page numbers that are guessed', () => {
  const job = bookJob(3)
  let without: PrintedPdf | undefined
  beforeAll(async () => {
    without = (await printer.print(job)).value
  })
  const right = new Map([
    ['chapter-1', 2],
    ['chapter-2', 4],
    ['chapter-3', 6],
  ])
  const guesses: [string, ReadonlyMap<string, number>, number][] = [
    ['right ones, beside others that are nobody’s', new Map([...right, ['gone', 7], ['__proto__', 1]]), 1],
    ['one that is wrong', new Map([...right, ['chapter-3', 5]]), 2],
    ['all of them wrong, and longer', new Map([...right.keys()].map((id) => [id, 1234])), 2],
    ['one that is not known', new Map([...right].slice(1)), 2],
    ...[0, 2.5, Number.NaN, '2" onclick="' as unknown as number].map((page): [string, ReadonlyMap<string, number>, number] => [
      `${page} for a page`,
      new Map([...right, ['chapter-1', page]]),
      2,
    ]),
  ]

  test.each(guesses)('change no byte: %s', async (_, pageNumbers, passes) => {
    const { value } = await printer.print(job, { pageNumbers })
    expect([without?.facts.passes, value?.facts.passes]).toEqual([2, passes])
    expect(value?.facts).toEqual({ ...without?.facts, passes })
    expect(value?.bytes).toEqual(without?.bytes)
  })

  test('are read from the last print', () => {
    expect(readPageNumbers(without?.bytes ?? new Uint8Array())).toEqual(right)
  })

  test('are not heeded where they move what they count, though right', async () => {
    const [cold, { value }] = [await printer.print(movingJob(1)), await printer.print(movingJob(1), { pageNumbers: new Map([['one', 3]]) })]
    expect(value?.facts.passes).toBe(3)
    expect(value?.bytes).toEqual(cold.value?.bytes)
  })

  test('are not heeded where a document is at rest in two ways', async () => {
    // While “9” stands there the target is on page 9, and while “10” stands there on page 10; found without a guess is 10.
    const both = [await printer.print(restingJob()), await printer.print(restingJob(), { pageNumbers: new Map([['one', 9]]) })]
    expect(both.map(({ value }) => value?.facts.pageOf)).toEqual([{ one: 10 }, { one: 10 }])
    expect(both[0]?.value?.bytes).toEqual(both[1]?.value?.bytes)
  })
})

test('page numbers are right in a document that is not as its HTML reads, or calls its elements like what the browser is asked with', async () => {
  const number = pageNumber('one')
  const body = `<!-- ${number} --><img alt="" name="querySelectorAll"><img alt="" name="links"><a href="#one">${number}</a>`
  const html = page(`${body}<h1 id="one" style="break-before: page">One</h1>`)
  const guessed = await printer.print(sampleJob({ html }), { pageNumbers: new Map([['one', 2]]) })
  const { value, diagnostics } = await printer.print(sampleJob({ html }))
  expect(diagnostics).toEqual([])
  expect([value?.facts.passes, value?.facts.pageOf, guessed.value?.facts.passes]).toEqual([2, { one: 2 }, 2])
  expect(guessed.value?.bytes).toEqual(value?.bytes)
})

/** A number that takes its word to a second line once it has two digits; then what follows no longer has room on the first page. */
function restingJob() {
  const style = '<style>.page-number { inline-size: auto } div { inline-size: 208px; font-size: 60px; line-height: 100px }</style>'
  const column = `<div><a href="#one">${pageNumber('one')}</a> word</div><section style="block-size: 750px; break-inside: avoid"></section>`
  const rest = '<p style="break-before: page">Page</p>'.repeat(7)
  return sampleJob({ html: page(`${style}${column}${rest}<h1 id="one" style="break-before: page">One</h1>`) })
}

/** A column as wide as the page number in it, full of words, and behind it so many pages; the target is on the last. */
function movingJob(pages: number) {
  const style =
    '<style>.page-number { inline-size: auto; font-size: 60px } div { inline-size: min-content; font-size: 10px; line-height: 20px }</style>'
  const column = `<div><a href="#one">${pageNumber('one')}</a> ${'xx '.repeat(140)}</div>`
  const rest = '<p style="break-before: page">Page</p>'.repeat(pages - 1)
  return sampleJob({ html: page(`${style}${column}${rest}<h1 id="one" style="break-before: page">One</h1>`) })
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { readStructure, type StructureElement } from '../pdf/read-structure.ts'
import { openBrowser } from '../support/axe.ts'
import { repository } from '../support/base-story.ts'

const rows = (count: number): string => '<tr><td>Row</td></tr>'.repeat(count)

/** A title, words that lead to a table, and the table, at ever greater distance from the head of a page, so that it breaks everywhere once. */
const places = Array.from({ length: 30 }, (_, index) => {
  const total = index % 2 === 0 ? `<tfoot>${rows(1)}</tfoot>` : ''
  const table = `<table><thead>${rows(1)}</thead><tbody>${rows(5)}</tbody>${total}</table>`
  return `<section class="part"><div style="height: ${17 + index * 0.5}cm"></div><h3>Title</h3><p>Words</p>${table}</section>`
})

/** Half a page, words, and a list of questions with more than the rest of it, of each of which it is said why it was not asked. */
const list = `<section class="part"><div style="height: 12cm"></div><p>Words</p><h3>Not asked</h3><ul class="questions">${'<li>A question<p class="hint">Why</p></li>'.repeat(24)}</ul></section>`

async function printed(html: string): Promise<StructureElement[]> {
  const style = await Promise.all(['report.css', 'print.css'].map((name) => readFile(join(repository, 'templates/report', name), 'utf8')))
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(`<!doctype html><html lang="en"><title>Breaks</title><style>${style.join('\n')} td { height: 1cm }</style>${html}</html>`)
    const pdf = await PDFDocument.load(await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true }))
    return readStructure(pdf).elements
  } finally {
    await browser.close()
  }
}

/** The page of each row of a table, of the words before it and of their title, as one letter each, from `a` for the first. */
function pagesIn(table: StructureElement, elements: readonly StructureElement[]): string {
  const isIn = (element: StructureElement | undefined): boolean => element !== undefined && (element === table || isIn(element.parent))
  const before = elements.slice(0, elements.indexOf(table)).filter(({ role }) => role === 'H3' || role === 'P')
  const rowsOf = elements.filter((element) => element.role === 'TR' && isIn(element))
  // What Chromium moves to the next page leaves an empty mark where it was; and the head of a table comes again on each of its pages.
  const pages = [...before.slice(-2).map((element) => pagesOf(element).at(-1)), ...rowsOf.map((element) => pagesOf(element)[0])]
  const known = [...new Set(pages)]
  return pages.map((page) => String.fromCharCode(97 + known.indexOf(page))).join('')
}

/** The pages that something of it is marked on. */
function pagesOf({ marks, children }: StructureElement): string[] {
  return [...marks.map(({ page }) => String(page)), ...children.flatMap(pagesOf)]
}

it('leaves no row of a table alone on a page, and no title or words away from the table that they lead to', async () => {
  const elements = await printed(places.join(''))
  const found = elements.filter(({ role }) => role === 'Table').map((table) => pagesIn(table, elements))
  expect(found).toHaveLength(places.length)
  // Title, words, head and two rows; then two or more, at least, where the table goes on.
  expect(found.filter((pages) => !/^aaaaa+(bb+)?$/.test(pages))).toEqual([])
  expect(found.filter((pages) => pages.endsWith('b')).length).toBeGreaterThan(3)
})

it('begins a long list of questions where there is room for its first ones', async () => {
  const elements = await printed(list)
  const pages = elements.filter(({ role }) => role === 'LI').map((element) => pagesOf(element)[0])
  const words = pagesOf(elements.find(({ role }) => role === 'P') ?? expect.fail('There are no words'))
  expect(pages).toHaveLength(24)
  expect(pages[0]).toBe(words[0])
  expect(pages.at(-1)).not.toBe(words[0])
})

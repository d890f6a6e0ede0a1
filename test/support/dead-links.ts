import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface PageText {
  path: string
  text: string
  ids: Set<string>
}

/**
 * Links of pages, opened as files, that lead to no file or to no place in it, as `page: link`; those that a script puts in their place too.
 * Links out of the bundle are left alone.
 */
export async function findDeadLinks(pages: readonly string[], files: ReadonlySet<string>): Promise<string[]> {
  const read = await Promise.all(pages.map(readPage))
  const byPath = new Map(read.map((page) => [page.path, page]))
  return read.flatMap((page) =>
    [...new Set(linksOf(page))].filter((href) => isDead(href, page, byPath, files)).map((href) => `${page.path}: ${href}`),
  )
}

/** Places that search knows and that are not there, as `places.js: path`. `places` are the lists of places of sites, `assets/places.js` in each. */
export async function findDeadPlaces(places: readonly string[], files: ReadonlySet<string>): Promise<string[]> {
  const found = await Promise.all(places.map(async (path) => ({ path, rows: rowsOf(await readFile(path, 'utf8')) })))
  const targets = new Set(found.flatMap(({ path, rows }) => rows.map((row) => join(path, '../..', fileOf(row)))))
  const read = await Promise.all([...targets].filter((path) => files.has(path)).map(readPage))
  const byPath = new Map(read.map((page) => [page.path, page]))
  return found.flatMap(({ path, rows }) => {
    const from = { path: join(path, '../../index.html'), text: '', ids: new Set<string>() }
    return rows.filter((row) => isDead(row, from, byPath, files)).map((row) => `${path}: ${row}`)
  })
}

/** The list is a call with the words for kinds and the rows, of which the first cell is the path. */
function rowsOf(script: string): string[] {
  const [, rows] = JSON.parse(`[${script.slice(script.indexOf('(') + 1, script.lastIndexOf(')'))}]`) as [unknown, [string][]]
  return rows.map(([path]) => path)
}

async function readPage(path: string): Promise<PageText> {
  const text = await readFile(path, 'utf8')
  return { path, text, ids: new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)) }
}

function linksOf({ text }: PageText): string[] {
  const plain = [...text.matchAll(/\s(?:href|src|data-href|data-to|data-places)="([^"]*)"/g)].map(([, href = '']) => href)
  // Ids that stood on the page once, each followed by the link to its place now.
  const moved = [...text.matchAll(/\sdata-(?:moved|elsewhere)="([^"]*)"/g)].flatMap(([, pairs = '']) =>
    pairs.split(' ').filter((_, index) => index % 2 === 1),
  )
  return [...plain, ...moved].filter((href) => !/^(https?:|mailto:|data:)/.test(href))
}

function isDead(href: string, from: PageText, pages: ReadonlyMap<string, PageText>, files: ReadonlySet<string>): boolean {
  const anchor = decodeURIComponent(href).split('#')[1]
  const file = fileOf(href)
  const target = file === '' ? from.path : join(from.path, '..', file)
  if (!files.has(target)) return true
  const page = pages.get(target)
  return anchor !== undefined && anchor !== '' && page !== undefined && !page.ids.has(anchor)
}

function fileOf(href: string): string {
  return decodeURIComponent(href).split('#')[0] ?? ''
}

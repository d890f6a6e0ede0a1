import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface PageText {
  path: string
  text: string
  ids: Set<string>
}

/** Links of pages, opened as files, that lead to no file or to no place in it, as `page: link`. Links out of the bundle are left alone. */
export async function findDeadLinks(pages: readonly string[], files: ReadonlySet<string>): Promise<string[]> {
  const read = await Promise.all(pages.map(readPage))
  const byPath = new Map(read.map((page) => [page.path, page]))
  return read.flatMap((page) =>
    linksOf(page)
      .filter((href) => isDead(href, page, byPath, files))
      .map((href) => `${page.path}: ${href}`),
  )
}

async function readPage(path: string): Promise<PageText> {
  const text = await readFile(path, 'utf8')
  return { path, text, ids: new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)) }
}

function linksOf({ text }: PageText): string[] {
  return [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, href = '']) => href).filter((href) => !/^(https?:|mailto:|data:)/.test(href))
}

function isDead(href: string, from: PageText, pages: ReadonlyMap<string, PageText>, files: ReadonlySet<string>): boolean {
  const [file = '', anchor] = decodeURIComponent(href).split('#')
  const target = file === '' ? from.path : join(from.path, '..', file)
  if (!files.has(target)) return true
  const page = pages.get(target)
  return anchor !== undefined && anchor !== '' && page !== undefined && !page.ids.has(anchor)
}

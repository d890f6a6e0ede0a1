import { openObjects, type PdfObjects } from './pdf-objects.ts'

/** More pages and nodes of the tree of pages than any document has. */
const mostNodes = 20_000

/**
 * The page, from 1, of each named destination, sorted by name: what `readDestinations` gives, without reading the whole file. Undefined where
 * the file is not as Chromium or we write it, which is no finding: it may come from anywhere.
 */
export function scanDestinations(bytes: Uint8Array): Map<string, number> | undefined {
  try {
    const objects = openObjects(bytes)
    const catalog = objects.read(objects.root)
    const destinations = /\/Dests\s+(\d+)\s+0\s+R/.exec(catalog)?.[1]
    const pages = numberPages(objects, Number(/\/Pages\s+(\d+)\s+0\s+R/.exec(catalog)?.[1]))
    return sortByName(destinations === undefined ? [] : listDestinations(objects.read(Number(destinations)), pages))
  } catch {
    return undefined
  }
}

/** The number of each page by the number of its object. Throws where the tree of pages has no end. */
function numberPages(objects: PdfObjects, root: number): Map<number, number> {
  const numbers = new Map<number, number>()
  const open = [root]
  for (let seen = 0; open.length > 0; seen += 1) {
    if (seen > mostNodes || open.length > mostNodes) throw new Error('There is no end of pages')
    const number = open.pop() ?? 0
    const node = objects.read(number)
    if (/\/Type\s*\/Pages\b/.test(node)) open.push(...referencesIn(/\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1] ?? '').reverse())
    else numbers.set(number, numbers.size + 1)
  }
  return numbers
}

function referencesIn(array: string): number[] {
  return Array.from(array.matchAll(/(\d+)\s+0\s+R/g), ([, number]) => Number(number)).slice(0, mostNodes + 1)
}

function listDestinations(dictionary: string, pages: ReadonlyMap<number, number>): [string, number][] {
  return Array.from(dictionary.matchAll(/\/([^\s/[\]<>()]+)\s*\[\s*(\d+)\s+0\s+R\s*\//g)).flatMap(([, name = '', page]) => {
    const number = pages.get(Number(page))
    return number === undefined ? [] : [[withoutEscapes(name), number]]
  })
}

/** A character of a name may be written as its number (7.3.5), and those beyond ASCII are. */
function withoutEscapes(name: string): string {
  return name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

function sortByName(found: [string, number][]): Map<string, number> {
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

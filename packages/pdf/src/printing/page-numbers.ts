/** The markup of a page number; html writes it, letter by letter like this. In an index it names the entry to which it belongs. */
const pageNumber = /<span class="page-number" data-page="([^"]*)"(?: data-among="([^"]*)")?(?: hidden)?>\d*<\/span>/g

/** What one place of a document shows: its id, the text there, and whether it is hidden. */
export type ShownNumber = [id: string, text: string, hidden: boolean]

/** The ids whose page numbers a document shows, each once, in order of appearance. */
export function listPageNumbers(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(pageNumber), ([, id]) => id ?? ''))]
}

/**
 * What each page number of a document shows, in order of appearance, once the pages are known. The style sheet gives them a fixed width, so
 * that the lines around them stay. An entry of an index names each page once; what would name it again is hidden, and stays where it is, as
 * its link makes the printer tell its page.
 */
export function numbersToShow(html: string, pageOf: ReadonlyMap<string, number>): ShownNumber[] {
  const shown = new Set<string>()
  return Array.from(html.matchAll(pageNumber), ([, id = '', entry]): ShownNumber => {
    const page = pageOf.get(id)
    const again = page !== undefined && entry !== undefined && shown.size === shown.add(`${entry} ${page}`).size
    return [id, page === undefined ? '000' : String(page), again]
  })
}

/** The document with its page numbers filled in. */
export function fillPageNumbers(html: string, pageOf: ReadonlyMap<string, number>): string {
  const numbers = numbersToShow(html, pageOf).values()
  return html.replace(pageNumber, (span, id: string, entry: string | undefined) => {
    const [, text = '', hidden = false] = numbers.next().value ?? []
    if (!pageOf.has(id)) return span
    const among = entry === undefined ? '' : ` data-among="${entry}"${hidden ? ' hidden' : ''}`
    return `<span class="page-number" data-page="${id}"${among}>${text}</span>`
  })
}

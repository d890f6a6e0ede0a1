/** The markup of a page number; html writes it, letter by letter like this. In an index it names the entry to which it belongs. */
const pageNumber = /<span class="page-number" data-page="([^"]*)"(?: data-among="([^"]*)")?(?: hidden)?>\d*<\/span>/g

/** The ids whose page numbers a document shows, each once, in order of appearance. */
export function listPageNumbers(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(pageNumber), ([, id]) => id ?? ''))]
}

/**
 * The document with its page numbers filled in. The style sheet gives them a fixed width, so that the lines around them stay. An entry of an
 * index names each page once; what would name it again is hidden, and stays where it is, as its link makes the printer tell its page.
 */
export function fillPageNumbers(html: string, pageOf: ReadonlyMap<string, number>): string {
  const shown = new Set<string>()
  return html.replace(pageNumber, (span, id: string, entry: string | undefined) => {
    const page = pageOf.get(id)
    if (page === undefined) return span
    if (entry === undefined) return `<span class="page-number" data-page="${id}">${page}</span>`
    const again = shown.size === shown.add(`${entry} ${page}`).size
    return `<span class="page-number" data-page="${id}" data-among="${entry}"${again ? ' hidden' : ''}>${page}</span>`
  })
}

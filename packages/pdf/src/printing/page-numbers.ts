/** The markup of a page number in a contents list; html writes it, letter by letter like this. */
const pageNumber = /<span class="page-number" data-page="([^"]*)">\d*<\/span>/g

/** The ids whose page numbers a document shows, each once, in order of appearance. */
export function listPageNumbers(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(pageNumber), ([, id]) => id ?? ''))]
}

/** The document with its page numbers filled in. The style sheet gives them a fixed width, so that the lines around them stay. */
export function fillPageNumbers(html: string, pageOf: ReadonlyMap<string, number>): string {
  return html.replace(pageNumber, (span, id: string) => {
    const page = pageOf.get(id)
    return page === undefined ? span : `<span class="page-number" data-page="${id}">${page}</span>`
  })
}

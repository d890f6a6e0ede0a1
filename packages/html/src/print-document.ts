/**
 * One self-contained HTML document, ready to be printed: styles, fonts and figures are in it, it runs no script and asks for nothing.
 * Where a page number belongs it holds `<span class="page-number" data-page="ID">000</span>`; the printer replaces the digits by the
 * number of the page that the element with this id is printed on (in an index, `data-among` names the entry). Where somebody may write
 * into the PDF it holds a labelled link to `field:text/NAME`.
 */
export interface PrintDocument {
  html: string
  title: string
  /** BCP 47. */
  language: string
  author: string
  subject?: string
  /** YYYY-MM-DD. */
  date: string
  paper: Paper
  /** Every heading of the document, in order, by the id of its element. Depth counts from 1. */
  outline: OutlineEntry[]
}

/** What a document is printed on. */
export type Paper = 'A4' | 'Letter'

/** One line of the outline (the bookmarks) of a PDF. */
export interface OutlineEntry {
  id: string
  title: string
  depth: number
}

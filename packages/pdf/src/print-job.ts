/**
 * One self-contained HTML document, ready to be printed: styles, fonts and figures are in it, it runs no script and asks for nothing.
 * Where a page number belongs it holds `<span class="page-number" data-page="ID">000</span>`; the printer replaces the digits by the
 * number of the page that the element with this id is printed on. The element must be the target of a link (`href="#ID"`). In an index the
 * span also names its entry (`data-among="ENTRY"`), and of several on one page one is shown.
 * Where somebody may write into the PDF it holds a link to `field:text/NAME`, or `field:tick/NAME` for a box to tick, whose label
 * (`aria-label`) says what belongs there; names differ.
 * An endnote is an item of a list (`<li class="note" id="ID">`) that holds links back to the text (`class="back"`).
 */
export interface PrintJob {
  html: string
  title: string
  /** BCP 47. */
  language: string
  author: string
  subject?: string
  /** YYYY-MM-DD: the date that the PDF says it was made and changed on, at 00:00 UTC. */
  date: string
  /** Where the HTML has no `@page { size }` of its own. */
  paper: 'A4' | 'Letter'
  /** Every heading of the document that is printed, in order. Depth counts from 1. */
  outline: PrintOutlineEntry[]
  attachments?: Attachment[]
}

/** One line of the outline (the bookmarks) that the PDF must have. */
export interface PrintOutlineEntry {
  /** The id of the heading's element. */
  id: string
  title: string
  depth: number
}

/** A file that travels inside the PDF. */
export interface Attachment {
  /** File name with extension; no two attachments of a document share one. */
  name: string
  /** Such as `application/json`. */
  mediaType: string
  description: string
  bytes: Uint8Array
  /** What the file is to the document, in the words of PDF 2.0 (ISO 32000-2, table 43). */
  relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
}

/** A printed document: the file, and what is known of it. */
export interface PrintedPdf {
  bytes: Uint8Array
  facts: PdfFacts
}

/** What was read from the PDF itself, never guessed from the HTML. */
export interface PdfFacts {
  pages: number
  /** How often the document was printed until its page numbers held: 1 where it shows none or a guess was right, else 2 or 3. */
  passes: number
  /** The page, from 1, of every element that a link in the document leads to, by its id, sorted by id. */
  pageOf: Record<string, number>
  outline: PdfOutlineEntry[]
  /** The browser that printed it, such as `Chrome/156.0.8078.79`. */
  browser: string
}

/** One line of the outline as it stands in the PDF. */
export interface PdfOutlineEntry extends PrintOutlineEntry {
  /** From 1. */
  page: number
}

import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/**
 * The page, from 1, of each named destination, sorted by name. Chromium writes one, in the catalogue's `/Dests`, for the id of
 * every element that a link in the document leads to.
 */
export function readDestinations(document: PDFDocument): Map<string, number> {
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const pageNumberOf = numberPages(document)
  const found: [string, number][] = []
  for (const name of destinations?.keys() ?? []) {
    const page = pageNumberOf(destinations?.lookupMaybe(name, PDFArray))
    if (page !== undefined) found.push([name.decodeText(), page])
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Gives the function that tells the page, from 1, of a destination such as `[page /XYZ x y zoom]`. */
export function numberPages(document: PDFDocument): (destination: PDFArray | undefined) => number | undefined {
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]))
  return (destination) => {
    const page = destination?.get(0)
    return page instanceof PDFRef ? numbers.get(page) : undefined
  }
}

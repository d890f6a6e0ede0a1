import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PrintOutlineEntry } from '../print-job.ts'

/**
 * Says in words what each link is, as PDF/UA-1 demands (7.18.5): the heading that it leads to, else its own text, else its address.
 * `texts` has the text of each link by its address, `#id` inside the document.
 */
export function describeLinks(document: PDFDocument, outline: readonly PrintOutlineEntry[], texts: ReadonlyMap<string, string>): void {
  const titles = new Map(outline.map(({ id, title }) => [`#${id}`, title]))
  for (const page of document.getPages()) {
    for (const annotation of listLinks(page.node.lookupMaybe(PDFName.Annots, PDFArray))) {
      const address = addressOf(annotation)
      annotation.set(PDFName.Contents, PDFHexString.fromText(titles.get(address) ?? texts.get(address) ?? address))
    }
  }
}

function listLinks(annotations: PDFArray | undefined): PDFDict[] {
  const all = Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations?.lookupMaybe(index, PDFDict))
  return all.filter((annotation) => annotation !== undefined).filter((annotation) => annotation.get(PDFName.of('Subtype')) === PDFName.of('Link'))
}

/** A link carries the name of its destination, or an action with a URI. */
export function addressOf(annotation: PDFDict): string {
  const destination = annotation.lookup(PDFName.of('Dest'))
  if (destination instanceof PDFName) return `#${destination.decodeText()}`
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)
  return action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText() ?? ''
}

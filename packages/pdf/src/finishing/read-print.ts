import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { cutElements } from '../reading/cut-elements.ts'
import { readPdf } from './read-pdf.ts'

/** A PDF with tags, for changing it: the elements of its structure are texts, and not in the document. */
export interface TaggedPrint {
  document: PDFDocument
  /** The dictionary of each element as it is written, by its number. */
  elements: ReadonlyMap<number, string>
}

/** Reads what the browser printed. */
export async function readPrint(bytes: Uint8Array): Promise<TaggedPrint> {
  const { elements, rest } = cutElements(bytes)
  const document = await readPdf(rest)
  // The numbers of elements stay theirs.
  const numbers = [document.context.largestObjectNumber, ...elements.keys()]
  document.context.largestObjectNumber = numbers.reduce((largest, number) => Math.max(largest, number))
  return { document, elements: new Map([...elements, ...takeElements(document)]) }
}

/** Takes the elements out of a document that was read whole. */
export function takeElements({ context }: PDFDocument): Map<number, string> {
  const elements = new Map<number, string>()
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.Type) !== StructElem) continue
    elements.set(reference.objectNumber, String(object))
    context.delete(reference)
  }
  return elements
}

const StructElem = PDFName.of('StructElem')

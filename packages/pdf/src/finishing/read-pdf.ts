import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'

/** Reads a PDF for changing it. Left to itself, the library would set the date and the name of the producer to its own. */
export function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, throwOnInvalidObject: true })
}

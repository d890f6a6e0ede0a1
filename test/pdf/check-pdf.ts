import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import { readDocument } from './read-document.ts'
import { rules } from './rules/index.ts'

/** What is wrong with a PDF, as `13-004 Figure without alternative text: on page 3`; at most five places a rule. */
export async function checkPdf(bytes: Uint8Array): Promise<string[]> {
  return checkDocument(await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, ignoreEncryption: true }))
}

/** The same of a document that was read, or changed, already. */
export function checkDocument(document: PDFDocument): string[] {
  const pdf = readDocument(document)
  return rules.flatMap(({ number, fault, find }) => {
    const places = find(pdf)
    const more = places.length > 5 ? [`and ${places.length - 5} more`] : []
    return [...places.slice(0, 5), ...more].map((place) => `${number} ${fault}: ${place}`)
  })
}

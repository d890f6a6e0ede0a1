import { AFRelationship, PDFArray, PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Attachment } from '../print-job.ts'

/** Puts files into the document, by name, dated like the document itself, each with what it is to the document. */
export async function attachFiles(document: PDFDocument, attachments: readonly Attachment[], date: Date): Promise<void> {
  for (const { name, mediaType, description, bytes, relationship } of [...attachments].sort(byName)) {
    const facts = { mimeType: mediaType, description, afRelationship: AFRelationship[relationship], creationDate: date, modificationDate: date }
    await document.attach(bytes, name, facts)
  }
  await document.flush()
  mendFileNames(document)
}

function byName(a: Attachment, b: Attachment): number {
  return a.name < b.name ? -1 : 1
}

/**
 * The library writes the plain file name (`/F`) unescaped, so that a bracket in it would break the file. Programs of this century
 * read `/UF`, which has the whole name.
 */
function mendFileNames(document: PDFDocument): void {
  const files = document.catalog.lookupMaybe(PDFName.of('AF'), PDFArray)
  for (const file of files?.asArray() ?? []) {
    const specification = document.context.lookup(file, PDFDict)
    const name = specification.lookup(PDFName.of('F'), PDFString).asString()
    specification.set(PDFName.of('F'), PDFString.of(name.replaceAll(/[^ -~]|[()\\]/g, '_')))
  }
}

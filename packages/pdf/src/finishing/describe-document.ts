import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { PrintJob } from '../print-job.ts'
import { makers, writeXmp } from './xmp.ts'

/** Says what the document is: title, author, language and dates in all the places where readers and programs look for them. */
export function describeDocument(document: PDFDocument, job: PrintJob): void {
  const date = new Date(`${job.date}T00:00:00Z`)
  document.setTitle(job.title, { showInWindowTitleBar: true })
  document.setAuthor(job.author)
  if (job.subject !== undefined) document.setSubject(job.subject)
  document.setLanguage(job.language)
  document.setCreator(makers.creator)
  document.setProducer(makers.producer)
  document.setCreationDate(date)
  document.setModificationDate(date)
  const metadata = document.context.stream(Buffer.from(writeXmp(job)), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata))
  explainTags(document)
}

/** Chromium uses kinds of structure that PDF has since 2.0; a reader of PDF 1.7 is told which older kind each is like. */
function explainTags(document: PDFDocument): void {
  const structure = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  structure?.set(PDFName.of('RoleMap'), document.context.obj({ Em: 'Span', Strong: 'Span', Sub: 'Span', Aside: 'Div', FENote: 'Note', Title: 'P' }))
}

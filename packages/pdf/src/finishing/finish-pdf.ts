import type { Checked } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PdfOutlineEntry, PrintJob } from '../print-job.ts'
import type { PageLinks } from '../printing/closed-page.ts'
import { attachFiles } from './attach-files.ts'
import { describeDocument } from './describe-document.ts'
import { describeLinks } from './link-contents.ts'
import { mendCharacterMaps } from './mend-character-maps.ts'
import { mendStructure } from './mend-structure.ts'
import { mendOutline } from './outline.ts'
import { savePdf } from './save-pdf.ts'
import { sayColours } from './say-colours.ts'

/** Makes of what the browser printed the file that is published; the same print and job give the same bytes. */
export async function finishPdf(
  document: PDFDocument,
  job: PrintJob,
  links: PageLinks,
  place: Place,
): Promise<Checked<{ bytes: Uint8Array; outline: PdfOutlineEntry[] }>> {
  const outline = mendOutline(document, job.outline, place)
  if (!Array.isArray(outline)) return { value: undefined, diagnostics: [outline] }
  mendStructure(document, links, job.language)
  mendCharacterMaps(document)
  describeLinks(document, job.outline, links.texts)
  describeDocument(document, job)
  sayColours(document)
  await attachFiles(document, job.attachments ?? [], new Date(`${job.date}T00:00:00Z`))
  return { value: { bytes: savePdf(document), outline }, diagnostics: [] }
}

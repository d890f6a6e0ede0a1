import type { Checked } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import type { PdfOutlineEntry, PrintJob } from '../print-job.ts'
import type { PageLinks } from '../printing/closed-page.ts'
import { attachFiles } from './attach-files.ts'
import { describeDocument } from './describe-document.ts'
import { describeLinks } from './link-contents.ts'
import { mendCharacterMaps } from './mend-character-maps.ts'
import { mendStructure } from './mend-structure.ts'
import { mendOutline } from './outline.ts'
import type { TaggedPrint } from './read-print.ts'
import { savePdf } from './save-pdf.ts'
import { sayColours } from './say-colours.ts'

/** Makes of what the browser printed the file that is published; the same print and job give the same bytes. */
export async function finishPdf(
  print: TaggedPrint,
  job: PrintJob,
  links: PageLinks,
  place: Place,
): Promise<Checked<{ bytes: Uint8Array; outline: PdfOutlineEntry[] }>> {
  const { document } = print
  const outline = mendOutline(document, job.outline, place)
  if (!Array.isArray(outline)) return { value: undefined, diagnostics: [outline] }
  const structure = mendStructure(print, links, job.language)
  mendCharacterMaps(document)
  describeLinks(document, job.outline, links.texts)
  describeDocument(document, job)
  sayColours(document)
  await attachFiles(document, job.attachments ?? [], new Date(`${job.date}T00:00:00Z`))
  return { value: { bytes: savePdf(document, structure), outline }, diagnostics: [] }
}

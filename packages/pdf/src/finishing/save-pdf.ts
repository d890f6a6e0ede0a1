import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHeader, PDFHexString, PDFStreamWriter } from '@cantoo/pdf-lib'

/** Objects in one compressed stream. The tags of a page are some hundred small objects, which pack the better the more lie together. */
const objectsPerStream = 500
/** After how many objects the writer lets other work run. */
const objectsPerTick = 5000

/**
 * The bytes of a document. Its two identifiers (ISO 32000-1, 14.4) are the digest of the bytes themselves, written while the
 * identifiers were zero: the same document has the same identifiers, and any other has others.
 */
export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document
  const blank = PDFHexString.of('0'.repeat(32))
  // Object streams came with PDF 1.5; 1.7 is the version that PDF/UA-1 builds on.
  context.header = PDFHeader.forVersion(1, 7)
  context.trailerInfo.ID = context.obj([blank, blank])
  const bytes = Buffer.from(await PDFStreamWriter.forContext(context, objectsPerTick, true, objectsPerStream).serializeToBuffer())
  const identifier = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase()
  const written = `/ID ${context.trailerInfo.ID}`
  // The trailer stands at the end and uncompressed.
  bytes.write(written.replaceAll(blank.asString(), identifier), bytes.lastIndexOf(written), 'latin1')
  return new Uint8Array(bytes)
}

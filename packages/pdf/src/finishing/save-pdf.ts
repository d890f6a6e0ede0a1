import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import type { WrittenObject } from './structure-tree.ts'
import { writeObjects } from './write-objects.ts'

/**
 * The bytes of a document and of `more` objects of it. Its two identifiers (ISO 32000-1, 14.4) are the digest of the bytes themselves, written while the
 * identifiers were zero: the same document has the same identifiers, and any other has others.
 */
export function savePdf({ context }: PDFDocument, more: readonly WrittenObject[] = []): Uint8Array {
  const blank = PDFHexString.of('0'.repeat(32))
  context.trailerInfo.ID = context.obj([blank, blank])
  const bytes = writeObjects(context, more)
  const identifier = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase()
  const written = `/ID ${context.trailerInfo.ID}`
  // The trailer stands at the end and uncompressed.
  bytes.write(written.replaceAll(blank.asString(), identifier), bytes.lastIndexOf(written), 'latin1')
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

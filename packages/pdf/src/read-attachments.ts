import { inflateSync } from 'node:zlib'
import { type Checked, codes } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { EncryptedPDFError, ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { checkPacking, mostUnpacked } from './reading/check-packing.ts'

/** A file that a PDF carries. */
export interface AttachedFile {
  name: string
  bytes: Uint8Array
}

/**
 * The files that a PDF carries, in the order in which they stand in it. The PDF may come from anywhere: one that is encrypted, cut off, or
 * unpacks to more than anybody needs is a finding. Nothing in it is run or followed.
 */
export async function readAttachments(bytes: Uint8Array, place: Place): Promise<Checked<AttachedFile[]>> {
  const refuse = (why: string) => ({ value: undefined, diagnostics: [codes.reportUnreadable.at(place, { why })] })
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') return refuse('it does not begin as a PDF does')
  const why = checkPacking(bytes)
  if (why !== undefined) return refuse(why)
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, throwOnInvalidObject: true })
    return { value: listFiles(document), diagnostics: [] }
  } catch (error) {
    // The library says that a file is faulty by exceptions of many kinds; what it was given, it did not write.
    return refuse(error instanceof EncryptedPDFError ? 'it is encrypted' : 'it is damaged or cut off')
  }
}

/** Every file specification with a file inside (ISO 32000-1, 7.11.3). Trees of names are not walked: they may go round in circles. */
function listFiles(document: PDFDocument): AttachedFile[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const file = object instanceof PDFDict ? object.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F')) : undefined
    const name = object instanceof PDFDict ? object.lookup(PDFName.of('UF')) : undefined
    const isNamed = name instanceof PDFHexString || name instanceof PDFString
    return file instanceof PDFRawStream && isNamed ? [{ name: name.decodeText(), bytes: unpack(file) }] : []
  })
}

function unpack({ dict, contents }: PDFRawStream): Uint8Array {
  return dict.lookup(PDFName.of('Filter')) === undefined ? contents : inflateSync(contents, { maxOutputLength: mostUnpacked })
}

import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Maps to Unicode must not lead to zero (ISO 14289-1, 7.21.7). Skia writes zero for pieces of Arabic letters that no character of the font
 * stands for; their words carry their text (`/ActualText`) anyway. A joiner without width adds nothing to a word.
 */
export function mendCharacterMaps(document: PDFDocument): void {
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    const reference = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    const stream = reference instanceof PDFRef ? document.context.lookup(reference) : undefined
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const map = inflateSync(stream.getContents()).toString('latin1')
    const mended = mendCharacterMap(map)
    if (mended !== map) document.context.assign(reference, PDFRawStream.of(stream.dict, deflateSync(Buffer.from(mended, 'latin1'), { level: 9 })))
  }
}

/** A character map with the joiner in the place of zero, in lists (`<code> <0000>`) and in ranges of one. */
export function mendCharacterMap(map: string): string {
  return map.replaceAll(/^(<[0-9A-F]+>(?: <[0-9A-F]+>)?) <0000>$/gm, '$1 <200D>')
}

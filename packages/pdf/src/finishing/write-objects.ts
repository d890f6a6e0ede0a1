import { deflateSync } from 'node:zlib'
import { PDFCatalog, type PDFContext, PDFHeader, PDFName, type PDFObject, PDFPageLeaf, PDFPageTree, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import type { WrittenObject } from './structure-tree.ts'

/** Objects in one compressed stream. The tags of a page are some hundred small objects, which pack the better the more lie together. */
const objectsPerStream = 500

/**
 * The file of all objects (ISO 32000-1, 7.5) of a document and `more` that are written already, small ones in compressed streams. The library's own writer takes quadratic time and packs with a
 * program in JavaScript, which was a fifth of all work on a document.
 */
export function writeObjects(context: PDFContext, more: readonly WrittenObject[]): Buffer {
  // Object streams came with PDF 1.5; 1.7 is the version that PDF/UA-1 builds on.
  const file = openFile(PDFHeader.forVersion(1, 7))
  const small: WrittenObject[] = []
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!standsAlone(object)) small.push([ref.objectNumber, String(object)])
    else if (!isOldFrame(object)) file.addObject(ref.objectNumber, ...partsOf(object))
  }
  small.push(...more)
  let number = context.largestObjectNumber
  for (let from = 0; from < small.length; from += objectsPerStream) {
    number += 1
    file.addMany(number, small.slice(from, from + objectsPerStream))
  }
  return file.close(number + 1, context)
}

/** Where an object stands: type, place and order, as a stream of cross references has them (7.5.8.3). */
type Place = [type: 1 | 2, place: number, order: number]

function openFile(header: PDFHeader) {
  const parts = [bytesOf(header), Buffer.from('\n')]
  const places = new Map<number, Place>()
  let size = 0
  for (const part of parts) size += part.length
  const add = (number: number, ...content: Uint8Array[]) => {
    places.set(number, [1, size, 0])
    for (const part of [Buffer.from(`${number} 0 obj\n`), ...content, Buffer.from('\nendobj\n')]) {
      parts.push(part)
      size += part.length
    }
  }
  const addStream = (number: number, facts: string, content: Buffer) => {
    // One level less than usual takes half the time, and a hundredth more room.
    const packed = deflateSync(content, { level: 5 })
    add(number, Buffer.from(`<<\n${facts}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>\nstream\n`), packed, Buffer.from('\nendstream'))
  }
  return {
    addObject: add,
    /** Puts objects into one stream (7.5.7). */
    addMany: (number: number, objects: readonly WrittenObject[]) => {
      for (const [order, [object]] of objects.entries()) places.set(object, [2, number, order])
      const { offsets, texts } = joinObjects(objects)
      const content = Buffer.from(`${offsets}${texts}`, 'latin1')
      addStream(number, `/Type /ObjStm\n/N ${objects.length}\n/First ${offsets.length}`, content)
    },
    /** Adds the cross references and ends the file. */
    close: (number: number, { trailerInfo: { Root, Info, ID } }: PDFContext) => {
      const start = size
      places.set(number, [1, size, 0])
      const facts = [`/Type /XRef\n/Size ${number + 1}\n/W [ 1 4 2 ]\n/Root ${Root}`, ...(Info ? [`/Info ${Info}`] : []), `/ID ${ID}`]
      addStream(number, facts.join('\n'), describePlaces(places, number + 1))
      return Buffer.concat([...parts, Buffer.from(`\nstartxref\n${start}\n%%EOF`)])
    },
  }
}

function joinObjects(objects: readonly WrittenObject[]): { offsets: string; texts: string } {
  let offsets = ''
  let texts = ''
  for (const [number, text] of objects) {
    offsets += `${number} ${texts.length} `
    texts += `${text}\n`
  }
  return { offsets, texts }
}

/** Seven bytes for each number from zero on; those that name nothing are free (type 0). */
function describePlaces(places: ReadonlyMap<number, Place>, count: number): Buffer {
  const table = Buffer.alloc(count * 7)
  for (const [number, [type, place, order]] of places) {
    table.writeUInt8(type, number * 7)
    table.writeUInt32BE(place, number * 7 + 1)
    table.writeUInt16BE(order, number * 7 + 5)
  }
  return table
}

/** Cross references and object streams of the file that was read: what they held has been taken out. */
function isOldFrame(object: PDFObject): boolean {
  const type = object instanceof PDFRawStream ? object.dict.get(PDFName.Type) : undefined
  return type === PDFName.of('XRef') || type === PDFName.of('ObjStm')
}

/** What must not lie in a stream, and what readers look for first. */
function standsAlone(object: PDFObject): boolean {
  return alone.some((kind) => object instanceof kind)
}

const alone = [PDFStream, PDFCatalog, PDFPageTree, PDFPageLeaf]

/** What a stream holds is not copied. */
function partsOf(object: PDFObject): Uint8Array[] {
  if (!(object instanceof PDFStream)) return [bytesOf(object)]
  object.updateDict()
  return [bytesOf(object.dict), Buffer.from('\nstream\n'), object.getContents(), Buffer.from('\nendstream')]
}

function bytesOf(object: PDFObject | PDFHeader): Uint8Array {
  return Buffer.from(String(object), 'latin1')
}

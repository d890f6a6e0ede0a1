import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib'
import { streamBytes } from './content-stream.ts'
import { type Content, readContents } from './read-content.ts'
import { readFonts } from './read-font.ts'
import { nameOf, readStructure, type StructureElement } from './read-structure.ts'

/** A PDF, read for checking. */
export interface ReadPdf {
  document: PDFDocument
  catalog: PDFDict
  /** The metadata stream's text. */
  xmp: string | undefined
  contents: Content[]
  /** In the order of reading. */
  elements: StructureElement[]
  roles: ReadonlyMap<string, string>
  annotations: Annotation[]
  /** The fonts that text is shown in, with the codes shown. */
  fonts: ReadonlyMap<PDFDict, ReadonlySet<number>>
  outline: { title: string; depth: number }[]
}

/** An annotation of a page, and the element that holds it. */
export interface Annotation {
  dict: PDFDict
  subtype: string
  /** From 1. */
  page: number
  element: StructureElement | undefined
}

/** Reads all of a document that rules ask for. */
export function readDocument(document: PDFDocument): ReadPdf {
  const { elements, roles } = readStructure(document)
  const contents = readContents(document.getPages())
  const metadata = document.catalog.lookup(PDFName.of('Metadata'))
  return {
    document,
    catalog: document.catalog,
    xmp: metadata instanceof PDFStream ? streamBytes(metadata).toString('utf8') : undefined,
    contents,
    elements,
    roles,
    annotations: readAnnotations(document, elements),
    fonts: readFonts(contents),
    outline: readOutline(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), 1),
  }
}

/** All dictionaries of a type, wherever they stand. */
export function dictionariesOf({ context }: PDFDocument, type: string): PDFDict[] {
  const all = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  return all.filter((dict) => nameOf(dict.get(PDFName.Type)) === type)
}

function readAnnotations(document: PDFDocument, elements: readonly StructureElement[]): Annotation[] {
  const holders = new Map(elements.flatMap((element) => element.objects.map((reference) => [reference, element] as const)))
  return document.getPages().flatMap(({ node }, index) =>
    (node.lookupMaybe(PDFName.Annots, PDFArray)?.asArray() ?? []).map((entry) => {
      const dict = document.context.lookup(entry, PDFDict)
      const subtype = nameOf(dict.get(PDFName.of('Subtype'))) ?? ''
      return { dict, subtype, page: index + 1, element: entry instanceof PDFRef ? holders.get(entry) : undefined }
    }),
  )
}

function readOutline(parent: PDFDict | undefined, depth: number): ReadPdf['outline'] {
  const lines: ReadPdf['outline'] = []
  for (let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict); entry; entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict))
    lines.push({ title: entry.lookup(PDFName.Title, PDFString, PDFHexString).decodeText(), depth }, ...readOutline(entry, depth + 1))
  return lines
}

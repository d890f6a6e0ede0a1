import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** An element of the structure tree (ISO 32000-1, 14.7.2) that can be changed; `writeStructure` puts the changes into the document. */
export interface StructureNode {
  dict: PDFDict
  reference: PDFRef
  /** As written, such as `P`; Chromium writes types of PDF 2.0 too. */
  type: string
  kids: StructureKid[]
}

/** What an element holds: elements, marked content of a page by its number there, and annotations. */
export type StructureKid = StructureNode | { page: PDFRef; mark: number } | { page: PDFRef | undefined; object: PDFRef }

/** The root of the structure tree; undefined where the document has none. Elements stand by themselves, as Chromium writes them. */
export function readStructure(document: PDFDocument): StructureNode | undefined {
  const root = rootOf(document)
  const reference = root?.get(K)
  return reference instanceof PDFRef && root ? readNode(reference, root.context.lookup(reference, PDFDict), undefined) : undefined
}

/** Whether a kid is an element. */
export function isElement(kid: StructureKid): kid is StructureNode {
  return 'kids' in kid
}

/** A new element with these kids. */
export function newElement(type: string, kids: StructureKid[], { context }: PDFDocument): StructureNode {
  const dict = context.obj({ Type: 'StructElem', S: type })
  return { dict, reference: context.register(dict), type, kids }
}

const K = PDFName.of('K')
const S = PDFName.of('S')
const P = PDFName.of('P')
const Pg = PDFName.of('Pg')

function rootOf(document: PDFDocument): PDFDict | undefined {
  return document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
}

function readNode(reference: PDFRef, dict: PDFDict, pageAbove: PDFRef | undefined): StructureNode {
  const own = dict.get(Pg)
  const page = own instanceof PDFRef ? own : pageAbove
  const held = dict.lookup(K)
  const entries = held === undefined ? [] : held instanceof PDFArray ? held.asArray() : [dict.get(K) as PDFObject]
  return { dict, reference, type: dict.lookup(S, PDFName).decodeText(), kids: entries.flatMap((entry) => readKid(entry, dict, page)) }
}

function readKid(entry: PDFObject, { context }: PDFDict, page: PDFRef | undefined): StructureKid[] {
  if (entry instanceof PDFNumber) return page ? [{ page, mark: entry.asNumber() }] : []
  const dict = context.lookup(entry)
  if (!(dict instanceof PDFDict)) return []
  const own = dict.get(Pg)
  const there = own instanceof PDFRef ? own : page
  const object = dict.get(PDFName.of('Obj'))
  const mark = dict.lookup(PDFName.of('MCID'))
  if (object instanceof PDFRef) return [{ page: there, object }]
  if (mark instanceof PDFNumber) return there ? [{ page: there, mark: mark.asNumber() }] : []
  return entry instanceof PDFRef ? [readNode(entry, dict, page)] : []
}

/** Writes a tree into the document: what each element holds and is held by, and the parent tree, by which content finds its element. */
export function writeStructure(document: PDFDocument, root: StructureNode): void {
  const tree = openParentTree(document)
  for (const page of document.getPages()) tree.clearMarks(page.node)
  const write = (node: StructureNode): void => {
    writeNode(node)
    for (const kid of node.kids) {
      if (isElement(kid)) {
        kid.dict.set(P, node.reference)
        write(kid)
      } else if ('mark' in kid) tree.setMark(kid.page, kid.mark, node.reference)
      else tree.setObject(kid.object, node.reference)
    }
  }
  write(root)
}

/** Numbers of marks are short where they are on the page of their element. */
function writeNode({ dict, type, kids }: StructureNode): void {
  const { context } = dict
  const page = kids.find((kid) => 'mark' in kid)?.page
  dict.set(S, PDFName.of(type))
  if (page) dict.set(Pg, page)
  else dict.delete(Pg)
  const entries = kids.map((kid): PDFObject => {
    if (isElement(kid)) return kid.reference
    if ('mark' in kid) return kid.page === page ? PDFNumber.of(kid.mark) : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mark })
    return context.obj({ Type: 'OBJR', Obj: kid.object, ...(kid.page && { Pg: kid.page }) })
  })
  const [only] = entries
  if (only === undefined) dict.delete(K)
  else dict.set(K, entries.length === 1 ? only : context.obj(entries))
}

/** The parent tree (14.7.4.4): by the number of a page, what holds each of its marks; by that of an annotation, what holds it. */
function openParentTree(document: PDFDocument) {
  const { context } = document
  const numbers = rootOf(document)?.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  const places = new Map(Array.from({ length: (numbers?.size() ?? 0) / 2 }, (_, index) => [String(numbers?.get(index * 2)), index * 2 + 1]))
  const placeOf = (owner: PDFDict, key: string) => places.get(String(owner.get(PDFName.of(key))))
  const marksOf = (page: PDFDict) => {
    const place = placeOf(page, 'StructParents')
    return place === undefined ? undefined : numbers?.lookup(place, PDFArray)
  }
  return {
    /** What becomes an artifact is nobody's. */
    clearMarks: (page: PDFDict) => {
      const marks = marksOf(page)
      for (let mark = 0; mark < (marks?.size() ?? 0); mark += 1) marks?.set(mark, PDFNull)
    },
    setMark: (page: PDFRef, mark: number, holder: PDFRef) => void marksOf(context.lookup(page, PDFDict))?.set(mark, holder),
    setObject: (object: PDFRef, holder: PDFRef) => {
      const place = placeOf(context.lookup(object, PDFDict), 'StructParent')
      if (place !== undefined) numbers?.set(place, holder)
    },
  }
}

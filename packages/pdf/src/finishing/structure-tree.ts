import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { dictionaryEntries } from '../reading/dictionary-entries.ts'
import type { TaggedPrint } from './read-print.ts'

/** An element of the structure tree (ISO 32000-1, 14.7.2) that can be changed; `writeStructure` gives it back as text. Objects go by their numbers. */
export interface StructureNode {
  number: number
  /** As written, such as `P`; Chromium writes types of PDF 2.0 too. */
  type: string
  kids: StructureKid[]
  /** The string by which others find it, as written, such as `(node00000012)`; empty where it has none. */
  id: string
  /** Its attributes, as written: a dictionary or an array of them; empty where it has none. */
  attributes: string
  /** Whatever else it says, as written: its language, the text that stands for it. */
  says: string
}

/** What an element holds: elements, marked content of a page by its number there, and annotations. */
export type StructureKid = StructureNode | { page: number; mark: number } | { page: number | undefined; object: number }

/** An object of a file as it is written, with its number. */
export type WrittenObject = [number: number, text: string]

/** The root of the structure tree; undefined where the document has none. Elements stand by themselves, as Chromium writes them. */
export function readStructure({ document, elements }: TaggedPrint): StructureNode | undefined {
  const root = rootOf(document)?.get(PDFName.of('K'))
  return root instanceof PDFRef && elements.has(root.objectNumber) ? readNode(root.objectNumber, elements, undefined) : undefined
}

/** Whether a kid is an element. */
export function isElement(kid: StructureKid): kid is StructureNode {
  return 'kids' in kid
}

/** A new element with these kids. */
export function newElement(type: string, kids: StructureKid[], { context }: PDFDocument): StructureNode {
  return { number: context.nextRef().objectNumber, type, kids, id: '', attributes: '', says: '' }
}

/** The dictionary with this number. */
export function lookUpDict(context: PDFContext, number: number): PDFDict {
  return context.lookup(PDFRef.of(number), PDFDict)
}

function rootOf(document: PDFDocument): PDFDict | undefined {
  return document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
}

function readNode(number: number, elements: TaggedPrint['elements'], pageAbove: number | undefined): StructureNode {
  const entries = dictionaryEntries(elements.get(number) ?? '')
  const kids = readKids(entries.get('K') ?? '', numberIn(entries.get('Pg')) ?? pageAbove, elements)
  let says = ''
  for (const [key, value] of entries) if (!known.has(key)) says += `/${key} ${value}`
  return { number, type: entries.get('S')?.slice(1) ?? '', kids, id: entries.get('ID') ?? '', attributes: entries.get('A') ?? '', says }
}

/** The entries of an element that have a meaning here. */
const known = new Set(['Type', 'S', 'P', 'Pg', 'K', 'ID', 'A'])

function readKids(held: string, page: number | undefined, elements: TaggedPrint['elements']): StructureKid[] {
  const kids: StructureKid[] = []
  for (const [, element, dictionary, mark] of held.matchAll(/(\d+) 0 R|<<([^>]*)>>|(\d+)/g)) {
    if (element !== undefined) kids.push(readNode(Number(element), elements, page))
    else if (dictionary !== undefined) kids.push(...readReference(dictionary, page))
    else if (page !== undefined) kids.push({ page, mark: Number(mark) })
  }
  return kids
}

/** A reference to an annotation, or to marked content of another page than the element's. */
function readReference(dictionary: string, pageAbove: number | undefined): StructureKid[] {
  const page = numberIn(/\/Pg (\d+) 0 R/.exec(dictionary)?.[1]) ?? pageAbove
  const object = numberIn(/\/Obj (\d+) 0 R/.exec(dictionary)?.[1])
  const mark = numberIn(/\/MCID (\d+)/.exec(dictionary)?.[1])
  if (object !== undefined) return [{ page, object }]
  return mark === undefined || page === undefined ? [] : [{ page, mark }]
}

/** The number of a reference such as `12 0 R`. */
function numberIn(reference: string | undefined): number | undefined {
  return reference === undefined ? undefined : Number.parseInt(reference, 10)
}

/** The objects that make a tree: what each element holds and is held by, and the parent tree, by which content finds its element. */
export function writeStructure(document: PDFDocument, root: StructureNode): WrittenObject[] {
  const written: WrittenObject[] = []
  const tree = openParentTree(document)
  const write = (node: StructureNode, holder: string): void => {
    written.push([node.number, describeNode(node, holder)])
    for (const kid of node.kids) {
      if (isElement(kid)) write(kid, `${node.number} 0 R`)
      else if ('mark' in kid) tree.setMark(kid.page, kid.mark, node.number)
      else tree.setObject(kid.object, node.number)
    }
  }
  write(root, String(document.catalog.get(PDFName.of('StructTreeRoot'))))
  return [...written, ...tree.close()]
}

/** Numbers of marks are short where they are on the page of their element. */
function describeNode({ type, kids, id, attributes, says }: StructureNode, holder: string): string {
  const page = kids.find((kid) => 'mark' in kid)?.page
  const held = kids.map((kid) => describeKid(kid, page))
  const entries = [page && `/Pg ${page} 0 R`, held.length > 0 && `/K ${held.length === 1 ? held[0] : `[${held.join(' ')}]`}`, id && `/ID ${id}`]
  return `<</Type /StructElem/S /${type}/P ${holder}${entries.filter(Boolean).join('')}${attributes && `/A ${attributes}`}${says}>>`
}

function describeKid(kid: StructureKid, page: number | undefined): string {
  if (isElement(kid)) return `${kid.number} 0 R`
  if ('mark' in kid) return kid.page === page ? String(kid.mark) : `<</Type /MCR/Pg ${kid.page} 0 R/MCID ${kid.mark}>>`
  return `<</Type /OBJR/Obj ${kid.object} 0 R${kid.page === undefined ? '' : `/Pg ${kid.page} 0 R`}>>`
}

/** The parent tree (14.7.4.4): by the number of a page, what holds each of its marks; by that of an annotation, what holds it. */
function openParentTree(document: PDFDocument) {
  const { context } = document
  const numbers = rootOf(document)?.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  const places = new Map(Array.from({ length: (numbers?.size() ?? 0) / 2 }, (_, index) => [String(numbers?.get(index * 2)), index * 2 + 1]))
  const placeOf = (owner: PDFDict, key: string) => places.get(String(owner.get(PDFName.of(key))))
  /** The holders of the marks of each page; what has become an artifact is nobody's. */
  const marks = new Map<number, number[]>()
  const closePage = ({ ref, node }: PDFPage): WrittenObject[] => {
    const place = placeOf(node, 'StructParents')
    const list = place === undefined ? undefined : numbers?.get(place)
    if (!(list instanceof PDFRef)) return []
    context.delete(list)
    const holders = Array.from(marks.get(ref.objectNumber) ?? [], (holder: number | undefined) => (holder === undefined ? 'null' : `${holder} 0 R`))
    return [[list.objectNumber, `[${holders.join(' ')}]`]]
  }
  return {
    setMark: (page: number, mark: number, holder: number) => {
      const holders = marks.get(page) ?? []
      holders[mark] = holder
      marks.set(page, holders)
    },
    setObject: (object: number, holder: number) => {
      const place = placeOf(lookUpDict(context, object), 'StructParent')
      if (place !== undefined) numbers?.set(place, PDFRef.of(holder))
    },
    /** The lists of all pages. */
    close: () => document.getPages().flatMap(closePage),
  }
}

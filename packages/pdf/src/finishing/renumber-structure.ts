import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { isElement, type StructureNode } from './structure-tree.ts'

/**
 * Numbers the ids of table heads and notes from 0, in the order of reading, and writes the tree by which they are found. Chromium makes those of
 * table heads of a count that goes on from one document of a process to the next, so the same document would be other bytes each time.
 */
export function renumberStructure({ catalog, context }: PDFDocument, root: StructureNode): void {
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const elements = listElements(root)
  const named = elements.filter(({ dict, type }) => type === 'Note' || dict.has(ID))
  if (named.length === 0) return
  const renamed = new Map<string, PDFString>()
  const names = named.flatMap(({ dict, reference }, index) => {
    // As many digits as Chromium writes: so they sort as they count, which the tree of ids must (ISO 32000-1, 7.9.6).
    const id = PDFString.of(`node${String(index).padStart(8, '0')}`)
    const old = idOf(dict.lookup(ID))
    if (old !== undefined) renamed.set(old, id)
    dict.set(ID, id)
    return [id, reference]
  })
  for (const { dict } of elements) for (const attributes of listAttributes(dict)) renameIn(attributes.lookupMaybe(Headers, PDFArray), renamed)
  removeTree(tree.get(IDTree), context)
  tree.set(IDTree, context.register(context.obj({ Names: names })))
}

const IDTree = PDFName.of('IDTree')
const ID = PDFName.of('ID')
const A = PDFName.of('A')
const Headers = PDFName.of('Headers')

/** Takes a name tree (7.9.6) out of the document. */
function removeTree(reference: unknown, context: PDFContext): void {
  if (!(reference instanceof PDFRef)) return
  const kids = context.lookup(reference, PDFDict).lookupMaybe(PDFName.of('Kids'), PDFArray)
  for (const kid of kids?.asArray() ?? []) removeTree(kid, context)
  context.delete(reference)
}

function listElements(node: StructureNode, listed: StructureNode[] = []): StructureNode[] {
  listed.push(node)
  for (const kid of node.kids) if (isElement(kid)) listElements(kid, listed)
  return listed
}

function idOf(value: unknown): string | undefined {
  return value instanceof PDFString ? value.asString() : undefined
}

function renameIn(array: PDFArray | undefined, renamed: ReadonlyMap<string, PDFString>): void {
  for (let index = 0; index < (array?.size() ?? 0); index += 1) {
    const value = renamed.get(idOf(array?.get(index)) ?? '')
    if (value) array?.set(index, value)
  }
}

/** The attributes of an element: none, one dictionary, or an array of them. */
function listAttributes(element: PDFDict): PDFDict[] {
  const attributes = element.lookup(A)
  if (attributes === undefined) return []
  const all = attributes instanceof PDFArray ? attributes.asArray().map((entry) => element.context.lookup(entry)) : [attributes]
  return all.filter((entry) => entry instanceof PDFDict)
}

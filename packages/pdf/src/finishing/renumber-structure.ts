import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { isElement, type StructureNode } from './structure-tree.ts'

/**
 * Numbers the ids of table heads and notes from 0, in the order of reading, and writes the tree by which they are found. Chromium makes those of
 * table heads of a count that goes on from one document of a process to the next, so the same document would be other bytes each time.
 */
export function renumberStructure({ catalog, context }: PDFDocument, root: StructureNode): void {
  const elements = listElements(root)
  const named = elements.filter(({ id, type }) => type === 'Note' || id !== '')
  if (named.length === 0) return
  const renamed = new Map<string, string>()
  const names = named.flatMap((element, index) => {
    // As many digits as Chromium writes: so they sort as they count, which the tree of ids must (ISO 32000-1, 7.9.6).
    const id = `node${String(index).padStart(8, '0')}`
    renamed.set(element.id, `(${id})`)
    element.id = `(${id})`
    return [PDFString.of(id), PDFRef.of(element.number)]
  })
  for (const element of elements) element.attributes = element.attributes.replaceAll(/\(\w+\)/g, (id) => renamed.get(id) ?? id)
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  removeTree(tree.get(IDTree), context)
  tree.set(IDTree, context.register(context.obj({ Names: names })))
}

const IDTree = PDFName.of('IDTree')

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

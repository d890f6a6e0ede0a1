import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'

/**
 * Numbers the ids of table heads from 0. Chromium makes them of a count that goes on from one document of a process to the next, so
 * the same document would be other bytes each time. The order stays as it is, and with it the sorted tree of ids.
 */
export function renumberStructure(document: PDFDocument): void {
  const dictionaries = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const elements = dictionaries.filter((dictionary) => dictionary.get(PDFName.Type) === PDFName.of('StructElem'))
  const renamed = numberIds(elements)
  if (renamed.size === 0) return
  for (const element of elements) {
    renameValue(element, 'ID', renamed)
    for (const attributes of listAttributes(element)) renameIn(attributes.lookupMaybe(PDFName.of('Headers'), PDFArray), renamed)
  }
  for (const node of listIdTree(document)) {
    renameIn(node.lookupMaybe(PDFName.of('Names'), PDFArray), renamed)
    renameIn(node.lookupMaybe(PDFName.of('Limits'), PDFArray), renamed)
  }
}

/** The new id of each old one. Chromium's are `node` and eight digits, so that they sort as they count. */
function numberIds(elements: PDFDict[]): Map<string, PDFString> {
  const ids = elements.flatMap((element) => idOf(element.lookup(PDFName.of('ID'))) ?? [])
  return new Map(ids.sort().map((id, index) => [id, PDFString.of(`node${String(index).padStart(8, '0')}`)]))
}

function idOf(value: unknown): string | undefined {
  return value instanceof PDFString ? value.asString() : undefined
}

function renameValue(dictionary: PDFDict, key: string, renamed: ReadonlyMap<string, PDFString>): void {
  const value = renamed.get(idOf(dictionary.lookup(PDFName.of(key))) ?? '')
  if (value) dictionary.set(PDFName.of(key), value)
}

function renameIn(array: PDFArray | undefined, renamed: ReadonlyMap<string, PDFString>): void {
  for (let index = 0; index < (array?.size() ?? 0); index += 1) {
    const value = renamed.get(idOf(array?.get(index)) ?? '')
    if (value) array?.set(index, value)
  }
}

/** The attributes of an element: none, one dictionary, or an array of them. */
function listAttributes(element: PDFDict): PDFDict[] {
  const attributes = element.lookup(PDFName.of('A'))
  const all = attributes instanceof PDFArray ? attributes.asArray().map((entry) => element.context.lookup(entry)) : [attributes]
  return all.filter((entry) => entry instanceof PDFDict)
}

function listIdTree(document: PDFDocument): PDFDict[] {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookupMaybe(PDFName.of('IDTree'), PDFDict)
  const walk = (node: PDFDict): PDFDict[] => {
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []
    return [node, ...kids.filter((kid) => kid instanceof PDFRef).flatMap((kid) => walk(node.context.lookup(kid, PDFDict)))]
  }
  return root ? walk(root) : []
}

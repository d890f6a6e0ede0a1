import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'

/** One element of the structure tree (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  dict: PDFDict
  reference: PDFRef | undefined
  /** As written. */
  type: string
  /** After the role map; the last type that it leads to. */
  role: string
  parent: StructureElement | undefined
  children: StructureElement[]
  /** Marked content of pages that it holds itself. */
  marks: { page: PDFRef | undefined; id: number }[]
  /** Annotations that it holds itself. */
  objects: PDFRef[]
}

/** All elements in the order of reading, and the roles that types are mapped to. */
export interface Structure {
  elements: StructureElement[]
  roles: ReadonlyMap<string, string>
}

/** Reads the structure tree; none where there is none. */
export function readStructure(document: PDFDocument): Structure {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const roles = readRoles(root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict))
  const elements: StructureElement[] = []
  const walk = (entry: PDFObject | undefined, parent: StructureElement | undefined, page: PDFRef | undefined): void => {
    const dict = root?.context.lookup(entry)
    if (dict instanceof PDFArray) for (const kid of dict.asArray()) walk(kid, parent, page)
    else if (dict instanceof PDFNumber) parent?.marks.push({ page, id: dict.asNumber() })
    else if (dict instanceof PDFDict) walkDict(dict, entry, parent, page)
  }
  const walkDict = (dict: PDFDict, entry: PDFObject | undefined, parent: StructureElement | undefined, page: PDFRef | undefined): void => {
    const kind = nameOf(dict.get(PDFName.Type))
    const own = dict.get(PDFName.of('Pg'))
    const pageHere = own instanceof PDFRef ? own : page
    if (kind === 'OBJR') push(parent?.objects, dict.get(PDFName.of('Obj')))
    else if (kind === 'MCR') parent?.marks.push({ page: pageHere, id: dict.lookup(PDFName.of('MCID'), PDFNumber).asNumber() })
    else {
      const type = nameOf(dict.get(PDFName.of('S'))) ?? ''
      const reference = entry instanceof PDFRef ? entry : undefined
      const element: StructureElement = { dict, reference, type, role: roleOf(type, roles), parent, children: [], marks: [], objects: [] }
      parent?.children.push(element)
      elements.push(element)
      walk(dict.get(PDFName.of('K')), element, pageHere)
    }
  }
  walk(root?.get(PDFName.of('K')), undefined, undefined)
  return { elements, roles }
}

function push(references: PDFRef[] | undefined, value: PDFObject | undefined): void {
  if (value instanceof PDFRef) references?.push(value)
}

function readRoles(map: PDFDict | undefined): Map<string, string> {
  return new Map((map?.entries() ?? []).map(([name, role]) => [name.decodeText(), nameOf(role) ?? '']))
}

/** Where a type leads to; a circle ends where it began. */
function roleOf(type: string, roles: ReadonlyMap<string, string>, seen: readonly string[] = []): string {
  const next = roles.get(type)
  return next === undefined || seen.includes(next) ? type : roleOf(next, roles, [...seen, type])
}

/** The text of a name; undefined for what is none. */
export function nameOf(value: unknown): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined
}

/** The text of a string of a dictionary; undefined where it has none. */
export function stringIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

/** The value of an attribute of an element, such as a table head's `Scope`. */
export function attributeOf({ dict }: StructureElement, key: string): PDFObject | undefined {
  const attributes = dict.lookup(PDFName.of('A'))
  const all = attributes instanceof PDFArray ? attributes.asArray().map((entry) => dict.context.lookup(entry)) : [attributes]
  return all
    .filter((entry) => entry instanceof PDFDict)
    .map((entry) => entry.lookup(PDFName.of(key)))
    .find((value) => value !== undefined)
}

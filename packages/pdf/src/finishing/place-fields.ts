import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { isElement, lookUpDict, type StructureKid, type StructureNode } from './structure-tree.ts'

/** What the fields of a document are made with. */
interface FieldMeans {
  document: PDFDocument
  labels: ReadonlyMap<string, string>
  language: string
  /** How a field looks that holds nothing, and a box that is ticked. */
  looks: { empty: PDFRef; ticked: PDFRef }
  /** The fields so far. */
  placed: PDFRef[]
}

/**
 * Makes fields to fill in (ISO 32000-1, 12.7) of the links whose address begins with `field:`. Chromium prints no fields, but it prints a link
 * with its area and its place in the structure, and those are the field's. `labels` has the label of each by its address.
 */
export function placeFields(document: PDFDocument, root: StructureNode, labels: ReadonlyMap<string, string>, language: string): StructureNode {
  if (![...labels.keys()].some((address) => address.startsWith('field:'))) return root
  const means: FieldMeans = { document, labels, language, looks: drawLooks(document), placed: [] }
  const changed = changeLinks(root, means)
  document.catalog.set(PDFName.of('AcroForm'), document.context.register(describeForm(means)))
  return changed
}

function changeLinks(node: StructureNode, means: FieldMeans): StructureNode {
  const kids = node.kids.map((kid) => (isElement(kid) ? changeLinks(kid, means) : kid))
  const places = node.kids.flatMap((kid) => placeOf(kid, means) ?? [])
  for (const { reference, annotation, address } of places) {
    makeField(annotation, address, means)
    means.placed.push(reference)
  }
  return { ...node, kids, type: places.length > 0 ? 'Form' : node.type }
}

function placeOf(kid: StructureKid, { document }: FieldMeans) {
  if (isElement(kid) || !('object' in kid)) return undefined
  const annotation = lookUpDict(document.context, kid.object)
  const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText() ?? ''
  return address.startsWith('field:') ? { reference: PDFRef.of(kid.object), annotation, address } : undefined
}

/** The address is `field:text/NAME` or `field:tick/NAME`; a full stop in a name would make it a field within a field. */
function makeField(annotation: PDFDict, address: string, { labels, language, looks }: FieldMeans): void {
  const [, kind = '', name = ''] = /^field:(\w+)\/(.*)$/.exec(address) ?? []
  const { context } = annotation
  for (const key of ['A', 'Border']) annotation.delete(PDFName.of(key))
  const facts = kind === 'tick' ? tickFacts(looks) : textFacts(annotation, language, looks)
  for (const [key, value] of Object.entries(facts)) annotation.set(PDFName.of(key), context.obj(value))
  annotation.set(PDFName.of('Subtype'), PDFName.of('Widget'))
  annotation.set(PDFName.of('T'), PDFHexString.fromText(name.replaceAll('.', '-')))
  annotation.set(PDFName.of('TU'), PDFHexString.fromText(labels.get(address) ?? name))
}

function tickFacts({ empty, ticked }: FieldMeans['looks']) {
  return { FT: 'Btn', V: 'Off', AS: 'Off', AP: { N: { Off: empty, On: ticked } } }
}

function textFacts(annotation: PDFDict, language: string, { empty }: FieldMeans['looks']) {
  const isRightToLeft = rightToLeft.has(new Intl.Locale(language).maximize().script ?? '')
  // A field in which two lines have room takes several (table 228, bit 13).
  return { FT: 'Tx', DA: PDFString.of(textLook), AP: { N: empty }, ...(heightOf(annotation) > 24 && { Ff: 4096 }), ...(isRightToLeft && { Q: 2 }) }
}

/** Scripts (ISO 15924). */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'])

/** Nine points: a cell of a worksheet holds two lines of it. */
const textLook = '/Helv 9 Tf 0.09 0.15 0.17 rg'

/** In points. */
function heightOf(annotation: PDFDict): number {
  return annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle().height
}

function drawLooks({ context }: PDFDocument): FieldMeans['looks'] {
  const look = (size: number, content: string) =>
    context.register(context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size, size] }))
  return { empty: look(1, ''), ticked: look(10, '1.4 w 2 2 m 8 8 l 2 8 m 8 2 l S') }
}

/** The font is one that every reader of PDFs has (9.6.2.2); it is used only for what somebody writes. */
function describeForm({ document: { context }, placed }: FieldMeans): PDFDict {
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }))
  const form = context.obj({ Fields: placed, DR: { Font: { Helv: font } } })
  form.set(PDFName.of('DA'), PDFString.of(textLook))
  return form
}

import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { streamBytes } from './content-stream.ts'
import { readDocument } from './read-document.ts'
import { descendantOf } from './read-font.ts'
import type { StructureElement } from './read-structure.ts'

/** For each rule an edit that breaks a good document. */
export const breaks: Readonly<Record<string, (document: PDFDocument) => void>> = {
  '01-003': (pdf) => editPage(pdf, (text) => text.replace(/(\/\w+ <<\/MCID \d+ >>BDC\n)/, '$1/Artifact BMC\nEMC\n')),
  '01-004': (pdf) => editPage(pdf, (text) => text.replace(/(\/Artifact BMC\n)/, '$1/P <</MCID 99 >>BDC\nEMC\n')),
  '01-005': (pdf) => editPage(pdf, (text) => `${text}\n0 0 9 9 re f`),
  '01-007': ({ catalog, context }) => catalog.lookup(name('MarkInfo'), PDFDict).set(name('Suspects'), context.obj(true)),
  tagged: ({ catalog }) => drop(catalog, 'MarkInfo'),
  drawings: (pdf) => editPage(pdf, (text) => `${text}\n/P <</MCID 99 >>BDC\n0 0 9 9 re f\nEMC`),
  marks: (pdf) => editPage(pdf, (text) => `${text}\nEMC`),
  '30-001': ({ context }) => context.register(context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], Ref: {} })),
  '30-002': (pdf) => drawTwice(pdf),
  '02-001': (pdf) => retype(pdf, 'P', 'Paragraph'),
  '02-003': (pdf) => rolesOf(pdf).set(name('Em'), name('Em')),
  '02-004': (pdf) => rolesOf(pdf).set(name('P'), name('H1')),
  parents: (pdf) => element(pdf, 'P').dict.set(name('P'), pdf.context.obj({})),
  '06-001': ({ catalog }) => drop(catalog, 'Metadata'),
  '06-002': (pdf) => editXmp(pdf, (text) => text.replace('<pdfuaid:part>1<', '<pdfuaid:part>2<')),
  '06-003': (pdf) => editXmp(pdf, (text) => text.replace('>Wheels<', '><')),
  '07-001': ({ catalog }) => drop(catalog, 'ViewerPreferences'),
  '07-002': ({ catalog }) => catalog.lookup(name('ViewerPreferences'), PDFDict).set(name('DisplayDocTitle'), PDFBool.False),
  '11-001': (pdf) => {
    drop(pdf.catalog, 'Lang')
    for (const { dict } of readDocument(pdf).elements) dict.delete(name('Lang'))
  },
  '11-002': ({ catalog }) => drop(catalog, 'Lang'),
  '11-003': ({ catalog }) => drop(catalog, 'Lang'),
  '11-004': ({ catalog }) => drop(catalog, 'Lang'),
  '11-005': ({ catalog }) => drop(catalog, 'Lang'),
  '11-006': (pdf) => editXmp(pdf, (text) => text.replace('<rdf:li>en<', '<rdf:li>English language<')),
  '20-001': ({ catalog, context }) => catalog.set(name('OCProperties'), context.obj({})),
  '21-001': ({ catalog, context }) => drop(context.lookup(catalog.lookup(name('AF'), PDFArray).get(0), PDFDict), 'UF'),
  '25-001': ({ catalog }) => catalog.lookup(name('AcroForm'), PDFDict).set(name('XFA'), PDFString.of('')),
  '26-001': ({ context }) => void Object.assign(context.trailerInfo, { Encrypt: context.obj({}) }),
  script: ({ context }) => context.register(context.obj({ S: 'JavaScript', JS: 'app' })),
  '09-004': (pdf) => retype(pdf, 'TR', 'P'),
  '09-005': (pdf) => retype(pdf, 'LBody', 'P'),
  '09-006': (pdf) => retype(pdf, 'LI', 'TOCI'),
  '09-007': (pdf) => retype(pdf, 'Em', 'Ruby'),
  '09-008': (pdf) => retype(pdf, 'Em', 'Warichu'),
  'text-place': (pdf) => retype(pdf, 'P', 'Sect'),
  '13-004': (pdf) => drop(element(pdf, 'Figure').dict, 'Alt'),
  '14-002': (pdf) => retype(pdf, 'H1', 'H2'),
  '14-003': (pdf) => retype(pdf, 'H2', 'H3'),
  '14-006': (pdf) => {
    const [first, second] = readDocument(pdf).elements.filter(({ type, parent }) => type === 'P' && parent?.type === 'Document')
    for (const paragraph of [first, second]) paragraph?.dict.set(name('S'), name('H'))
  },
  '14-007': (pdf) => retype(pdf, 'P', 'H'),
  '15-003': (pdf) => {
    for (const { type, dict } of readDocument(pdf).elements) if (type === 'TD' || type === 'TH') dict.delete(name('A'))
  },
  'table-heads': (pdf) => {
    for (const { type, dict } of readDocument(pdf).elements) if (type === 'TH') dict.delete(name('ID'))
  },
  '17-002': (pdf) => retype(pdf, 'Em', 'Formula'),
  '19-001': (pdf) => retype(pdf, 'Note', 'Div'),
  '19-002': (pdf) => retype(pdf, 'Reference', 'Span'),
  '19-003': (pdf) => drop(element(pdf, 'Note').dict, 'ID'),
  '19-004': (pdf) => {
    for (const { type, dict } of readDocument(pdf).elements) if (type === 'TH') dict.set(name('ID'), PDFString.of('same'))
  },
  '28-002': (pdf) => annotation(pdf, 'Link').set(name('Subtype'), name('Text')),
  '28-004': (pdf) => drop(annotation(pdf, 'Link'), 'Contents'),
  '28-005': (pdf) => drop(annotation(pdf, 'Widget'), 'TU'),
  '28-006': (pdf) => annotation(pdf, 'Link').set(name('Subtype'), name('Bond')),
  '28-007': (pdf) => annotation(pdf, 'Link').set(name('Subtype'), name('TrapNet')),
  '28-008': (pdf) => drop(pdf.getPage(0).node, 'Tabs'),
  '28-009': (pdf) => pdf.getPage(0).node.set(name('Tabs'), name('R')),
  '28-010': (pdf) => retype(pdf, 'Form', 'Span'),
  '28-011': (pdf) => retype(pdf, 'Link', 'Span'),
  '28-012': (pdf) => annotation(pdf, 'Link').set(name('Contents'), PDFString.of(' ')),
  '28-014': (pdf) => annotation(pdf, 'Link').set(name('Subtype'), name('Movie')),
  '28-016': (pdf) => annotation(pdf, 'Link').set(name('Subtype'), name('FileAttachment')),
  '28-017': (pdf) => annotation(pdf, 'Link').set(name('Subtype'), name('PrinterMark')),
  'parent-tree': (pdf) => annotation(pdf, 'Link').set(name('StructParent'), PDFNumber.of(4711)),
  print: (pdf) => annotation(pdf, 'Link').set(name('F'), PDFNumber.of(2)),
  look: (pdf) => drop(annotation(pdf, 'Widget'), 'AP'),
  '10-001': (pdf) => editMap(pdf, () => ''),
  '31-001': (pdf) => font(pdf).set(name('Encoding'), name('UniGB-UCS2-H')),
  '31-004': (pdf) => descendant(pdf).set(name('CIDToGIDMap'), name('Other')),
  '31-005': (pdf) => drop(descendant(pdf), 'CIDToGIDMap'),
  '31-009': (pdf) => drop(descriptor(pdf), 'FontFile2'),
  '31-011': (pdf) => editPage(pdf, (text) => text.replace(/<[0-9A-F]{4}> Tj/, '<FFFE> Tj')),
  '31-014': (pdf) => descriptor(pdf).set(name('CIDSet'), pdf.context.register(pdf.context.stream(''))),
  '31-016': (pdf) => descendant(pdf).set(name('W'), pdf.context.obj([0, 500, 7])),
  '31-027': (pdf) => drop(font(pdf), 'ToUnicode'),
  '31-028': (pdf) => editMap(pdf, (text) => text.replace('endcmap', '1 beginbfchar\n<0001> <0000>\nendbfchar\nendcmap')),
  '31-029': (pdf) => editMap(pdf, (text) => text.replace('endcmap', '1 beginbfchar\n<0001> <FEFF>\nendbfchar\nendcmap')),
  '31-030': (pdf) => editPage(pdf, (text) => text.replace(/<[0-9A-F]{4}> Tj/, '<0000> Tj')),
  outline: ({ catalog }) => drop(catalog, 'Outlines'),
  'outline-titles': ({ catalog }) =>
    catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict).set(name('Title'), PDFHexString.fromText('')),
  landings: ({ catalog }) => drop(catalog.lookup(name('Dests'), PDFDict), 'brakes'),
  'pdfa-claim': (pdf) => editXmp(pdf, (text) => text.replace('<pdfaid:part>3<', '<pdfaid:part>1<')),
  'pdfa-schema': (pdf) => editXmp(pdf, (text) => text.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, '')),
  'pdfa-colours': ({ catalog }) => drop(catalog, 'OutputIntents'),
  'pdfa-files': ({ catalog, context }) => drop(context.lookup(catalog.lookup(name('AF'), PDFArray).get(0), PDFDict), 'AFRelationship'),
  'pdfa-info': (pdf) => pdf.setAuthor('Somebody else'),
  'pdfa-objects': ({ context }) => context.register(context.stream('', { Type: 'XObject', Subtype: 'Image', Interpolate: true })),
}

function name(text: string): PDFName {
  return PDFName.of(text)
}

function drop(dict: PDFDict, key: string): void {
  if (!dict.delete(name(key))) throw new Error(`There is no ${key} to drop`)
}

function element(pdf: PDFDocument, type: string): StructureElement {
  return found(readDocument(pdf).elements.find((one) => one.type === type))
}

function retype(pdf: PDFDocument, from: string, to: string): void {
  element(pdf, from).dict.set(name('S'), name(to))
}

function annotation(pdf: PDFDocument, subtype: string): PDFDict {
  return found(readDocument(pdf).annotations.find((one) => one.subtype === subtype)).dict
}

function rolesOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('RoleMap'), PDFDict)
}

function font(pdf: PDFDocument): PDFDict {
  return found([...readDocument(pdf).fonts.keys()][0])
}

function descendant(pdf: PDFDocument): PDFDict {
  return found(descendantOf(font(pdf)))
}

function descriptor(pdf: PDFDocument): PDFDict {
  return descendant(pdf).lookup(name('FontDescriptor'), PDFDict)
}

function editPage(pdf: PDFDocument, edit: (text: string) => string): void {
  editStream(pdf, pdf.getPage(0).node.get(PDFName.Contents), edit)
}

function editXmp(pdf: PDFDocument, edit: (text: string) => string): void {
  editStream(pdf, pdf.catalog.get(name('Metadata')), edit, 'utf8')
}

function editMap(pdf: PDFDocument, edit: (text: string) => string): void {
  editStream(pdf, font(pdf).get(name('ToUnicode')), edit)
}

function editStream({ context }: PDFDocument, reference: unknown, edit: (text: string) => string, encoding: BufferEncoding = 'latin1'): void {
  if (!(reference instanceof PDFRef)) throw new Error('There is no stream to edit')
  const stream = context.lookup(reference, PDFStream)
  const before = streamBytes(stream).toString(encoding)
  const after = edit(before)
  if (after === before) throw new Error('The edit changes nothing')
  drop(stream.dict, stream.dict.has(name('Filter')) ? 'Filter' : 'Type')
  context.assign(reference, PDFRawStream.of(stream.dict, Buffer.from(after, encoding)))
}

function drawTwice(pdf: PDFDocument): void {
  const { context } = pdf
  const form = context.register(context.stream('/P <</MCID 0 >>BDC\n0 0 9 9 re f\nEMC', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }))
  found(pdf.getPage(0).node.Resources()).set(name('XObject'), context.obj({ Again: form }))
  editPage(pdf, (text) => `${text}\n/Again Do\n/Again Do`)
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The document has nothing of the kind')
  return value
}

import { PDFBool, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { dictionariesOf, type ReadPdf } from '../read-document.ts'
import { nameOf, stringIn } from '../read-structure.ts'
import type { Rule } from '../rule.ts'

/** Checkpoints 06, 07, 11, 20, 21, 25 and 26: what the document says of itself as a whole. */
export const documentRules: Rule[] = [
  { number: '06-001', fault: 'No XMP metadata', find: ({ xmp }) => (xmp === undefined ? ['in the catalogue'] : []) },
  { number: '06-002', fault: 'XMP without the identifier of PDF/UA', find: inXmp(/<pdfuaid:part>1<\/pdfuaid:part>/) },
  { number: '06-003', fault: 'XMP without title', find: inXmp(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">\s*[^<\s]/) },
  {
    number: '07-001',
    fault: 'Nothing said of showing the title',
    find: ({ catalog }) => (displayTitle(catalog) === undefined ? ['in the catalogue'] : []),
  },
  {
    number: '07-002',
    fault: 'The title is not shown',
    find: ({ catalog }) => (displayTitle(catalog) === PDFBool.False ? ['in the catalogue'] : []),
  },
  { number: '11-001', fault: 'Text whose language is not known', find: textWithoutLanguage },
  {
    number: '11-002',
    fault: 'Language of alternative text not known',
    find: ({ catalog, elements }) =>
      elements
        .filter(({ dict }) => stringIn(dict, 'Lang') !== undefined && !isLanguage(stringIn(dict, 'Lang')))
        .map(({ type, dict }) => `${type}: ${stringIn(dict, 'Lang')}`)
        .concat(hasLanguage(catalog) ? [] : elements.filter(({ dict }) => stringIn(dict, 'Alt') !== undefined).map(({ type }) => type)),
  },
  {
    number: '11-003',
    fault: 'Language of the outline not known',
    find: ({ catalog, outline }) => (hasLanguage(catalog) || outline.length === 0 ? [] : ['in the catalogue']),
  },
  {
    number: '11-004',
    fault: 'Language of what annotations say not known',
    find: ({ catalog, annotations }) =>
      hasLanguage(catalog) || annotations.every(({ dict }) => stringIn(dict, 'Contents') === undefined) ? [] : ['in the catalogue'],
  },
  {
    number: '11-005',
    fault: 'Language of what fields say not known',
    find: ({ catalog, annotations }) =>
      hasLanguage(catalog) || annotations.every(({ dict }) => stringIn(dict, 'TU') === undefined) ? [] : ['in the catalogue'],
  },
  {
    number: '11-006',
    fault: 'Language of the metadata not known',
    find: inXmp(/<dc:language>\s*<rdf:Bag>\s*<rdf:li>[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*<\/rdf:li>/),
  },
  {
    number: '20-001',
    fault: 'Optional content',
    find: ({ catalog }) => (catalog.get(PDFName.of('OCProperties')) === undefined ? [] : ['in the catalogue']),
  },
  {
    number: '21-001',
    fault: 'A file without both its names',
    find: ({ document }) =>
      document.context
        .enumerateIndirectObjects()
        .flatMap(([reference, object]) =>
          object instanceof PDFDict && object.has(PDFName.of('EF')) && !hasNames(object) ? [String(reference)] : [],
        ),
  },
  {
    number: '25-001',
    fault: 'An XFA form',
    find: ({ catalog }) => (catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.has(PDFName.of('XFA')) ? ['in the catalogue'] : []),
  },
  { number: '26-001', fault: 'Encrypted', find: ({ document }) => (document.context.trailerInfo.Encrypt === undefined ? [] : ['in the trailer']) },
  {
    number: 'script',
    fault: 'A script (29-001, as far as a program can tell)',
    find: ({ document }) => [
      ...document.context.enumerateIndirectObjects().flatMap(([reference, object]) => (hasScript(object) ? [String(reference)] : [])),
      ...dictionariesOf(document, 'Action')
        .filter((action) => nameOf(action.get(PDFName.of('S'))) === 'JavaScript')
        .map(String),
    ],
  },
]

/** A rule that the metadata holds something; a document without metadata breaks another one. */
function inXmp(pattern: RegExp): Rule['find'] {
  return ({ xmp }) => (xmp === undefined || pattern.test(xmp) ? [] : ['in the metadata'])
}

function displayTitle(catalog: PDFDict) {
  return catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.lookup(PDFName.of('DisplayDocTitle'))
}

/** The language of the document holds for all of it, so what lacks one lacks it everywhere but in elements that have their own. */
function textWithoutLanguage({ catalog, elements }: ReadPdf): string[] {
  if (hasLanguage(catalog)) return []
  return elements.filter((element) => element.marks.length > 0 && !hasOwnLanguage(element)).map(({ type }) => type)
}

function hasOwnLanguage(element: ReadPdf['elements'][number]): boolean {
  if (isLanguage(stringIn(element.dict, 'Lang'))) return true
  return element.parent !== undefined && hasOwnLanguage(element.parent)
}

function hasLanguage(catalog: PDFDict): boolean {
  return isLanguage(stringIn(catalog, 'Lang'))
}

/** A tag of BCP 47, as far as its form goes. */
function isLanguage(tag: string | undefined): boolean {
  return tag !== undefined && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)
}

function hasNames(file: PDFDict): boolean {
  return stringIn(file, 'F') !== undefined && stringIn(file, 'UF') !== undefined
}

function hasScript(object: unknown): boolean {
  const dict = object instanceof PDFStream ? object.dict : object
  return dict instanceof PDFDict && (dict.has(PDFName.of('JS')) || dict.has(PDFName.of('AA')) || dict.has(PDFName.of('JavaScript')))
}

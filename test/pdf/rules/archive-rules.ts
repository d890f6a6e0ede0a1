import { PDFArray, PDFBool, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import type { ReadPdf } from '../read-document.ts'
import { stringIn } from '../read-structure.ts'
import type { Rule } from '../rule.ts'

/** What PDF/A-3u asks for beyond the rules of accessibility (ISO 19005-3), as far as it can be seen here. */
export const archiveRules: Rule[] = [
  {
    number: 'pdfa-claim',
    fault: 'Not said to be PDF/A-3u (6.6.4)',
    find: ({ xmp = '' }) => (/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>U<\/pdfaid:conformance>/.test(xmp) ? [] : ['in the metadata']),
  },
  {
    number: 'pdfa-schema',
    fault: 'The schema of PDF/UA is not described (6.6.2.3)',
    find: ({ xmp = '' }) => (/<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/</.test(xmp) ? [] : ['in the metadata']),
  },
  {
    number: 'pdfa-colours',
    fault: 'Colours that no profile explains (6.2.3)',
    find: ({ catalog }) => {
      const intent = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)?.lookupMaybe(0, PDFDict)
      return intent?.lookup(PDFName.of('DestOutputProfile')) instanceof PDFStream ? [] : ['in the catalogue']
    },
  },
  {
    number: 'pdfa-files',
    fault: 'An attached file that is not said to be what it is to the document (6.8)',
    find: ({ document }) =>
      fileSpecifications(document)
        .filter((file) => !file.has(PDFName.of('AFRelationship')) || stringIn(file, 'Desc') === undefined)
        .map((file) => stringIn(file, 'UF') ?? 'a file'),
  },
  { number: 'pdfa-info', fault: 'Two places that say different things of the document (6.6.3)', find: contradictions },
  {
    number: 'pdfa-objects',
    fault: 'An image or stream of a kind that must not be (6.1.7, 6.2.8, 6.2.9)',
    find: ({ document }) =>
      document.context
        .enumerateIndirectObjects()
        .flatMap(([reference, object]) => (object instanceof PDFStream && isForbidden(object.dict) ? [String(reference)] : [])),
  },
]

function fileSpecifications({ context }: ReadPdf['document']): PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict && object.has(PDFName.of('EF')) ? [object] : []))
}

function contradictions({ document, xmp = '' }: ReadPdf): string[] {
  const pairs: [string, string | undefined, RegExp][] = [
    ['title', document.getTitle(), /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)/],
    ['author', document.getAuthor(), /<dc:creator><rdf:Seq><rdf:li>([^<]*)/],
    ['subject', document.getSubject(), /<dc:description><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)/],
    ['creator', document.getCreator(), /<xmp:CreatorTool>([^<]*)/],
    ['producer', document.getProducer(), /<pdf:Producer>([^<]*)/],
    ['date', document.getModificationDate()?.toISOString().replace('.000', ''), /<xmp:ModifyDate>([^<]*)/],
  ]
  return pairs.filter(([, said, pattern]) => said !== withoutEscapes(pattern.exec(xmp)?.[1])).map(([what]) => what)
}

function withoutEscapes(text: string | undefined): string | undefined {
  return text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function isForbidden(dict: PDFDict): boolean {
  const text = String(dict.get(PDFName.of('Filter')) ?? '')
  const isImage = dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
  const isCoarse =
    isImage && (dict.lookup(PDFName.of('Interpolate')) === PDFBool.True || String(dict.lookup(PDFName.of('ColorSpace'))).includes('CMYK'))
  return isCoarse || text.includes('LZW') || dict.get(PDFName.of('Subtype')) === PDFName.of('PS') || dict.has(PDFName.of('FFilter'))
}

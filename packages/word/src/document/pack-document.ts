import { Document, type FileChild, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { type CoreProperties, coreProperties } from '../package/core-properties.ts'
import { sealPackage } from '../package/seal-package.ts'
import { settleIds } from '../package/settle-ids.ts'
import { settleRelations } from '../package/settle-relations.ts'
import { type PageLines, pageOptions } from './page.ts'
import { documentNumbering, documentStyles } from './styles.ts'
import type { PageContext } from './word-context.ts'

/** What a document holds. */
export interface DocumentContent {
  children: FileChild[]
  properties: CoreProperties
  lines: PageLines
}

/** Packs the parts of a document, in the look and the language of the report. The same content gives the same bytes. */
export async function packDocument({ children, properties, lines }: DocumentContent, context: PageContext): Promise<Uint8Array> {
  const document = new Document({
    title: properties.title,
    creator: properties.creator,
    styles: documentStyles(context),
    numbering: documentNumbering(),
    sections: [{ ...pageOptions(lines, context), children }],
  })
  const parts = new Map(Object.entries(unzipSync(await Packer.pack(document, 'uint8array'))))
  const rewrite = (path: string, change: (text: string) => string) => parts.set(path, strToU8(change(strFromU8(parts.get(path) ?? new Uint8Array()))))
  // The library writes the time of day here.
  rewrite('docProps/core.xml', () => coreProperties(properties))
  rewrite('word/document.xml', (xml) => askNothing(renameHeadings(xml)))
  if (context.direction === 'rtl') rewrite('word/styles.xml', turnAround)
  return sealPackage(settleIds(settleRelations(parts)))
}

/** The library counts the bookmarks of headings on from document to document. */
function renameHeadings(xml: string): string {
  const names = new Map<string, string>()
  return xml.replace(/(w:name="|w:anchor="|>PAGEREF )(_Toc\d+)/g, (_, before: string, name: string) => {
    names.set(name, names.get(name) ?? `_Toc${names.size + 1}`)
    return before + names.get(name)
  })
}

/**
 * No field is marked as out of date, since Word would ask every reader whether to update “fields that may refer to other files”. It brings the
 * numbers of pages up to date by itself when it prints.
 */
function askNothing(xml: string): string {
  return xml.replace(/ w:dirty="[^"]*"/g, '')
}

/** Paragraphs that Word makes itself, those of the table of contents among them, run from right to left too. */
function turnAround(styles: string): string {
  return styles.replace(/<w:pPrDefault>\s*<w:pPr>/, '$&<w:bidi/>')
}

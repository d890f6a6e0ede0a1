import type { PDFDocument } from '@cantoo/pdf-lib'
import { markArtifacts } from './mark-artifacts.ts'
import { placeFields } from './place-fields.ts'
import { readStructure, writeStructure } from './structure-tree.ts'
import { tidyStructure } from './tidy-structure.ts'

/**
 * Makes of the tags that Chromium gives a document those that PDF/UA-1 asks for (ISO 14289-1, 7.1 to 7.6 and 7.18). `links`: the text of each
 * link by its address.
 */
export function mendStructure(document: PDFDocument, links: ReadonlyMap<string, string>, language: string): void {
  const content = markArtifacts(document, readStructure(document))
  if (content === undefined) return
  writeStructure(document, tidyStructure(document, placeFields(document, content, links, language)))
}

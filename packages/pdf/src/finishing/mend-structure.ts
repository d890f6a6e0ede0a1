import type { PageLinks } from '../printing/closed-page.ts'
import { markArtifacts } from './mark-artifacts.ts'
import { markNotes } from './mark-notes.ts'
import { placeFields } from './place-fields.ts'
import type { TaggedPrint } from './read-print.ts'
import { renumberStructure } from './renumber-structure.ts'
import { readStructure, type WrittenObject, writeStructure } from './structure-tree.ts'
import { tidyStructure } from './tidy-structure.ts'

/**
 * Makes of the tags that Chromium gives a document those that PDF/UA-1 asks for (ISO 14289-1, 7.1 to 7.6 and 7.18).
 * Gives what is to be written of them; the rest is changed in the document.
 */
export function mendStructure(print: TaggedPrint, { texts, notes }: PageLinks, language: string): WrittenObject[] {
  const { document } = print
  const content = markArtifacts(document, readStructure(print))
  if (content === undefined) return []
  const tidied = tidyStructure(document, placeFields(document, content, texts, language))
  const structure = markNotes(document, tidied, notes)
  renumberStructure(document, structure)
  return writeStructure(document, structure)
}

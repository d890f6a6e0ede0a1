import type { PDFDocument } from '@cantoo/pdf-lib'
import { addressOf } from './link-contents.ts'
import { isElement, lookUpDict, newElement, type StructureKid, type StructureNode } from './structure-tree.ts'

/**
 * Says of endnotes that they are notes and of links to them that they are references (ISO 14289-1, 7.9), which Chromium cannot be told: the roles that
 * HTML has for them make it drop the tags of the list or of the link. `notes`: the id of the note in which each link back stands, by its address.
 */
export function markNotes(document: PDFDocument, root: StructureNode, notes: ReadonlyMap<string, string>): StructureNode {
  if (notes.size === 0) return root
  const ids = new Set([...notes.values()].map((id) => `#${id}`))
  return mark(root, { document, leadsBack: (address) => notes.has(address), leadsToNote: (address) => ids.has(address) })
}

interface NoteMeans {
  document: PDFDocument
  leadsBack: (address: string) => boolean
  leadsToNote: (address: string) => boolean
}

function mark(node: StructureNode, means: NoteMeans): StructureNode {
  const kids = node.kids.map((kid): StructureKid => {
    if (!isElement(kid)) return kid
    const marked = mark(kid, means)
    return kid.type === 'Link' && holdsLink(kid, means.leadsToNote, means) ? newElement('Reference', [marked], means.document) : marked
  })
  const isNote = node.type === 'LBody' && kids.some((kid) => holdsLink(kid, means.leadsBack, means))
  return { ...node, kids: isNote ? [newElement('Note', kids, means.document)] : kids }
}

function holdsLink(kid: StructureKid, isWanted: (address: string) => boolean, means: NoteMeans): boolean {
  if (isElement(kid)) return kid.kids.some((inside) => holdsLink(inside, isWanted, means))
  return 'object' in kid && isWanted(addressOf(lookUpDict(means.document.context, kid.object)))
}

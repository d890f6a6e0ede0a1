import type { PDFDocument } from '@cantoo/pdf-lib'
import { isElement, newElement, type StructureKid, type StructureNode } from './structure-tree.ts'

/**
 * Makes of Chromium's tags what readers and checkers expect. A wrapper without a meaning (`NonStruct`) gives way to what it holds, which
 * is half of all elements; text directly in a group becomes a paragraph; and what stands in a list item behind its label is its body
 * (ISO 32000-1, table 336).
 */
export function tidyStructure(document: PDFDocument, root: StructureNode): StructureNode {
  return tidy(root, { holder: root.type, document })
}

interface Surroundings {
  /** The type of the nearest element around that means something. */
  holder: string
  document: PDFDocument
}

function tidy(node: StructureNode, around: Surroundings): StructureNode {
  const kids = node.kids.flatMap((kid): StructureKid[] => {
    if (!isElement(kid)) return [kid]
    return isBare(kid) ? dissolve(kid, around) : [tidy(kid, { ...around, holder: kid.type })]
  })
  return { ...node, kids: mendKids(node.type, kids, around.document) }
}

function mendKids(type: string, kids: StructureKid[], document: PDFDocument): StructureKid[] {
  if (groupings.has(type)) return wrapText(kids, document)
  if (type === 'L') return keepInItems(kids)
  return type === 'LI' ? wrapBody(kids, document) : kids
}

/** A wrapper that says nothing: no language, no attributes, no other text. */
function isBare({ type, id, attributes, says }: StructureNode): boolean {
  return type === 'NonStruct' && `${id}${attributes}${says}` === ''
}

/** What stands in the place of a wrapper: what it holds. In a group, where no text may stand by itself, a block of text becomes a paragraph. */
function dissolve(wrapper: StructureNode, around: Surroundings): StructureKid[] {
  const { kids } = tidy(wrapper, around)
  const isPieceOfText = !wrapper.kids.some(isElement)
  return groupings.has(around.holder) && !isPieceOfText ? wrapText(kids, around.document) : kids
}

const groupings = new Set(['Document', 'Part', 'Art', 'Sect', 'Aside'])

/** Text, or an element that stands in a line of text. */
function isText(kid: StructureKid): boolean {
  return !isElement(kid) || inlines.has(kid.type)
}

const inlines = new Set(['Span', 'Em', 'Strong', 'Sub', 'Quote', 'Code', 'Link', 'Form', 'Lbl', 'Reference', 'NonStruct'])

/** Each stretch of text between other elements becomes a paragraph. */
function wrapText(kids: readonly StructureKid[], document: PDFDocument): StructureKid[] {
  const wrapped: StructureKid[] = []
  let open: StructureNode | undefined
  for (const kid of kids) {
    if (!isText(kid)) open = undefined
    else if (open === undefined) open = newElement('P', [kid], document)
    else open.kids.push(kid)
    if (open === undefined) wrapped.push(kid)
    else if (wrapped.at(-1) !== open) wrapped.push(open)
  }
  return wrapped
}

/** Between the items of a list in a line of text stand spaces; they belong to the item before. */
function keepInItems(kids: readonly StructureKid[]): StructureKid[] {
  const items = kids.filter(isElement)
  return items.map((item) => {
    const from = kids.indexOf(item) + 1
    const next = kids.findIndex((kid, index) => index >= from && isElement(kid))
    const spaces = kids.slice(from, next < 0 ? undefined : next)
    const body = item.kids.at(-1)
    if (spaces.length === 0 || body === undefined || !isElement(body)) return item
    return { ...item, kids: [...item.kids.slice(0, -1), { ...body, kids: [...body.kids, ...spaces] }] }
  })
}

function wrapBody(kids: readonly StructureKid[], document: PDFDocument): StructureKid[] {
  const isLabel = (kid: StructureKid) => isElement(kid) && kid.type === 'Lbl'
  const rest = kids.filter((kid) => !isLabel(kid))
  // A bullet that is drawn, not written, has become an artifact, and its label empty.
  const labels = kids.filter((kid) => isLabel(kid) && isElement(kid) && kid.kids.length > 0)
  const isDone = rest.every((kid) => isElement(kid) && kid.type === 'LBody')
  return [...labels, ...(isDone ? rest : [newElement('LBody', rest, document)])]
}

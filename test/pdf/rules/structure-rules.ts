import { PDFArray, PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { ReadPdf } from '../read-document.ts'
import { attributeOf, nameOf, type StructureElement, stringIn } from '../read-structure.ts'
import type { Rule } from '../rule.ts'
import { twice } from './content-rules.ts'

/** Checkpoints 09, 13 to 17 and 19: what elements stand in which, and what they must say. */
export const structureRules: Rule[] = [
  { number: '09-004', fault: 'Wrong place in a table', find: (pdf) => misplaced(pdf, tableChildren, tableParents) },
  { number: '09-005', fault: 'Wrong place in a list', find: (pdf) => misplaced(pdf, listChildren, listParents) },
  { number: '09-006', fault: 'Wrong place in a table of contents', find: (pdf) => misplaced(pdf, contentsChildren, contentsParents) },
  { number: '09-007', fault: 'Ruby text, which is not made here', find: ofRole(/^(Ruby|RB|RT|RP)$/) },
  { number: '09-008', fault: 'Warichu text, which is not made here', find: ofRole(/^(Warichu|WT|WP)$/) },
  {
    number: 'text-place',
    fault: 'Text that stands in an element that is not for text',
    find: ({ elements }) => elements.filter(({ role, marks }) => marks.length > 0 && groupings.has(role)).map(({ type }) => type),
  },
  {
    number: '13-004',
    fault: 'Figure without alternative text',
    find: ({ elements }) =>
      elements.filter(({ role, dict }) => role === 'Figure' && !(stringIn(dict, 'Alt') ?? stringIn(dict, 'ActualText'))?.trim()).map(describe),
  },
  {
    number: '14-002',
    fault: 'The first heading is not H1',
    find: (pdf) =>
      headingLevels(pdf)
        .slice(0, 1)
        .flatMap((level) => (level === 1 ? [] : [`H${level}`])),
  },
  {
    number: '14-003',
    fault: 'A level of headings is skipped',
    find: (pdf) =>
      headingLevels(pdf).flatMap((level, index, all) =>
        index > 0 && level > (all[index - 1] ?? 0) + 1 ? [`H${level} after H${all[index - 1]}`] : [],
      ),
  },
  {
    number: '14-006',
    fault: 'Two H in one element',
    find: ({ elements }) => elements.filter(({ children }) => children.filter(({ role }) => role === 'H').length > 1).map(describe),
  },
  {
    number: '14-007',
    fault: 'Both H and numbered headings',
    find: (pdf) => (headingLevels(pdf).length > 0 && pdf.elements.some(({ role }) => role === 'H') ? ['in the document'] : []),
  },
  {
    number: '15-003',
    fault: 'A table head without scope that no cell names',
    find: ({ elements }) => {
      const named = new Set(elements.flatMap(headersOf))
      return elements
        .filter(({ role, dict }) => role === 'TH' && !named.has(stringIn(dict, 'ID') ?? ''))
        .filter((head) => !/^(Row|Column|Both)$/.test(nameOf(attributeOf(head, 'Scope')) ?? ''))
        .map(describe)
    },
  },
  {
    number: 'table-heads',
    fault: 'A cell names a head that is not there',
    find: ({ elements }) => {
      const ids = new Set(elements.flatMap(({ dict }) => stringIn(dict, 'ID') ?? []))
      return elements.flatMap((cell) => headersOf(cell).filter((id) => !ids.has(id)))
    },
  },
  {
    number: '17-002',
    fault: 'Formula without alternative text',
    find: ({ elements }) => elements.filter(({ role, dict }) => role === 'Formula' && !stringIn(dict, 'Alt')).map(describe),
  },
  { number: '19-001', fault: 'An endnote that is no Note', find: linksOutside('Note', /(^|\.)_ref\./) },
  { number: '19-002', fault: 'A link to an endnote that is no Reference', find: linksOutside('Reference', /(^|\.)_note\./) },
  {
    number: '19-003',
    fault: 'Note without ID',
    find: ({ elements }) => elements.filter(({ role, dict }) => role === 'Note' && !stringIn(dict, 'ID')).map(describe),
  },
  {
    number: '19-004',
    fault: 'Two elements with one ID',
    find: ({ elements }) => twice(elements.flatMap(({ dict }) => stringIn(dict, 'ID') ?? [])),
  },
]

// What may stand in what (ISO 32000-1, tables 333, 336 and 337).
const tableChildren = { Table: /^(TR|THead|TBody|TFoot|Caption)$/, THead: /^TR$/, TBody: /^TR$/, TFoot: /^TR$/, TR: /^(TH|TD)$/ }
const tableParents = { TR: /^(Table|THead|TBody|TFoot)$/, TH: /^TR$/, TD: /^TR$/, THead: /^Table$/, TBody: /^Table$/, TFoot: /^Table$/ }
const listChildren = { L: /^(L|LI|Caption)$/, LI: /^(Lbl|LBody)$/ }
const listParents = { LI: /^L$/, LBody: /^LI$/ }
const contentsChildren = { TOC: /^(TOC|TOCI|Caption)$/, TOCI: /^(Lbl|Reference|P|TOC|NonStruct)$/ }
const contentsParents = { TOCI: /^TOC$/ }

/** Elements that hold elements only. */
const groupings = new Set('Document Part Art Sect TOC Index Table THead TBody TFoot TR L LI'.split(' '))

function misplaced({ elements }: ReadPdf, children: Readonly<Record<string, RegExp>>, parents: Readonly<Record<string, RegExp>>): string[] {
  return [
    ...elements.flatMap(({ role, children: held }) =>
      held.filter((child) => children[role]?.test(child.role) === false).map((child) => `${child.role} in ${role}`),
    ),
    ...elements
      .filter(({ role, parent }) => parents[role]?.test(parent?.role ?? '') === false)
      .map(({ role, parent }) => `${role} in ${parent?.role}`),
  ]
}

function ofRole(pattern: RegExp): Rule['find'] {
  return ({ elements }) => elements.filter(({ role }) => pattern.test(role)).map(describe)
}

/** Links to what has such an id that do not stand in an element of a kind. An endnote holds links back to where the text refers to it. */
function linksOutside(role: string, id: RegExp): Rule['find'] {
  return ({ elements }) =>
    elements.filter((link) => destinationsOf(link).some((name) => id.test(name)) && !stands(link, role)).flatMap((link) => destinationsOf(link))
}

function destinationsOf({ objects, dict: { context } }: StructureElement): string[] {
  return objects.flatMap((object) => nameOf(context.lookup(object, PDFDict).get(PDFName.of('Dest'))) ?? [])
}

function stands({ parent }: StructureElement, role: string): boolean {
  return parent !== undefined && (parent.role === role || stands(parent, role))
}

function headingLevels({ elements }: ReadPdf): number[] {
  return elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []))
}

function headersOf(element: StructureElement): string[] {
  const headers = attributeOf(element, 'Headers')
  return headers instanceof PDFArray ? headers.asArray().flatMap((id) => (id instanceof PDFString ? id.asString() : [])) : []
}

function describe({ type, dict, parent }: StructureElement): string {
  return `${type} ${String(dict.get(PDFName.of('ID')) ?? '')} in ${parent?.type}`
}

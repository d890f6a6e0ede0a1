import { PDFArray, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { ReadPdf } from '../read-document.ts'
import type { StructureElement } from '../read-structure.ts'
import type { Rule } from '../rule.ts'

/** What the protocol leaves to people, as far as a program can tell it: the outline, and the order of headings in it. */
export const readingRules: Rule[] = [
  {
    number: 'outline',
    fault: 'The outline is not the headings (ISO 14289-1, 7.17)',
    find: (pdf) => {
      const headings = pdf.elements.filter(({ role }) => /^H[1-6]$/.test(role))
      const lines = outlineEntries(pdf).map((entry) => entry.lookupMaybe(PDFName.of('SE'), PDFDict))
      if (headings.length !== pdf.outline.length) return [`${pdf.outline.length} lines for ${headings.length} headings`]
      return headings.flatMap(({ dict }, index) => (lines[index] === dict ? [] : [`line ${index + 1}, “${pdf.outline[index]?.title}”`]))
    },
  },
  {
    number: 'outline-titles',
    fault: 'A line of the outline without words',
    find: ({ outline }) => outline.flatMap(({ title }, index) => (title.trim() === '' ? [`line ${index + 1}`] : [])),
  },
  {
    number: 'landings',
    fault: 'A link that leads nowhere, or a line of the outline to another page than that of its heading',
    find: (pdf) => [...deadLinks(pdf), ...wrongLines(pdf)],
  },
]

function deadLinks({ annotations, catalog }: ReadPdf): string[] {
  const places = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return annotations.flatMap(({ dict, page }) => {
    const place = dict.lookup(PDFName.of('Dest'))
    return place instanceof PDFName && !places?.has(place) ? [`${place.decodeText()} on page ${page}`] : []
  })
}

/** A heading is on the page of its first mark. */
function wrongLines(pdf: ReadPdf): string[] {
  const headings = new Map(pdf.elements.map((element) => [element.dict, element] as const))
  return outlineEntries(pdf).flatMap((entry, index) => {
    const heading = headings.get(entry.lookup(PDFName.of('SE'), PDFDict))
    const page = entry.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0)
    return heading !== undefined && firstPage(heading) === page ? [] : [`line ${index + 1}, “${pdf.outline[index]?.title}”`]
  })
}

function firstPage({ marks, children }: StructureElement): PDFRef | undefined {
  return marks[0]?.page ?? children.map(firstPage).find((page) => page !== undefined)
}

function outlineEntries({ catalog }: ReadPdf): PDFDict[] {
  const found: PDFDict[] = []
  const walk = (parent: PDFDict | undefined): void => {
    for (let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict); entry; entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      found.push(entry)
      walk(entry)
    }
  }
  walk(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  return found
}

import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { ReadPdf } from '../read-document.ts'
import type { Rule } from '../rule.ts'

/** What the protocol leaves to people, as far as a program can tell it: the outline, and the order of headings in it. */
export const readingRules: Rule[] = [
  {
    number: 'outline',
    fault: 'The outline is not the headings (ISO 14289-1, 7.17)',
    find: (pdf) => {
      const headings = pdf.elements.filter(({ role }) => /^H[1-6]$/.test(role))
      const lines = outlineElements(pdf)
      if (headings.length !== pdf.outline.length) return [`${pdf.outline.length} lines for ${headings.length} headings`]
      return headings.flatMap(({ dict }, index) => (lines[index] === dict ? [] : [`line ${index + 1}, “${pdf.outline[index]?.title}”`]))
    },
  },
  {
    number: 'outline-titles',
    fault: 'A line of the outline without words',
    find: ({ outline }) => outline.flatMap(({ title }, index) => (title.trim() === '' ? [`line ${index + 1}`] : [])),
  },
]

/** The elements that lines of the outline name (`/SE`). */
function outlineElements({ catalog }: ReadPdf): (PDFDict | undefined)[] {
  const found: (PDFDict | undefined)[] = []
  const walk = (parent: PDFDict | undefined): void => {
    for (let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict); entry; entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      found.push(entry.lookupMaybe(PDFName.of('SE'), PDFDict))
      walk(entry)
    }
  }
  walk(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  return found
}

import { PDFName } from '@cantoo/pdf-lib'
import type { ReadPdf } from '../read-document.ts'
import type { Rule } from '../rule.ts'

/** Checkpoint 02: what kinds of elements there are. */
export const roleRules: Rule[] = [
  {
    number: '02-001',
    fault: 'A kind of element that leads to no standard one',
    find: ({ elements }) => [...new Set(elements.filter(({ role }) => !standardTypes.has(role)).map(({ type }) => type))],
  },
  { number: '02-003', fault: 'Kinds that lead in a circle', find: ({ roles }) => [...roles.keys()].filter((type) => isCircle(type, roles)) },
  {
    number: '02-004',
    fault: 'A standard kind that leads to another',
    find: ({ roles }) => [...roles.keys()].filter((type) => standardTypes.has(type)),
  },
  {
    number: 'parents',
    fault: 'An element that does not name the one that holds it',
    find: ({ elements }) => elements.filter(namesOtherParent).map(({ type }) => type),
  },
]

/** ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
)

function isCircle(type: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set([type])
  for (let next = roles.get(type); next !== undefined; next = roles.get(next)) {
    if (seen.has(next)) return true
    seen.add(next)
  }
  return false
}

function namesOtherParent({ dict, parent }: ReadPdf['elements'][number]): boolean {
  return parent !== undefined && dict.context.lookup(dict.get(PDFName.of('P'))) !== parent.dict
}

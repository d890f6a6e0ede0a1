import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib'
import type { Annotation, ReadPdf } from '../read-document.ts'
import { nameOf, type StructureElement, stringIn } from '../read-structure.ts'
import type { Rule } from '../rule.ts'

/** Checkpoint 28: links and fields say what they are and have their place in the structure. */
export const annotationRules: Rule[] = [
  ofAnnotations(
    '28-002',
    'An annotation outside Annot',
    ({ subtype, element }) => !/^(Widget|Link|PrinterMark|Popup)$/.test(subtype) && element?.role !== 'Annot',
  ),
  ofAnnotations(
    '28-004',
    'An annotation without words',
    ({ subtype, dict, element }) => !/^(Widget|Popup)$/.test(subtype) && !said(dict, 'Contents') && !said(element?.dict, 'Alt'),
  ),
  ofAnnotations(
    '28-005',
    'A field without words',
    ({ subtype, dict, element }) => subtype === 'Widget' && !said(fieldOf(dict), 'TU') && !said(element?.dict, 'Alt'),
  ),
  ofAnnotations('28-006', 'An annotation of an unknown kind', ({ subtype }) => !knownKinds().has(subtype)),
  ofAnnotations('28-007', 'An annotation TrapNet', ({ subtype }) => subtype === 'TrapNet'),
  ofPages('28-008', 'A page with annotations and no order of tabs', (tabs) => tabs === undefined),
  ofPages('28-009', 'A page with annotations whose tabs do not follow the structure', (tabs) => tabs !== undefined && tabs !== 'S'),
  ofAnnotations('28-010', 'A field outside Form', ({ subtype, element }) => subtype === 'Widget' && !isWithin(element, 'Form')),
  ofAnnotations('28-011', 'A link outside Link', ({ subtype, element }) => subtype === 'Link' && !isWithin(element, 'Link')),
  ofAnnotations('28-012', 'A link without words', ({ subtype, dict }) => subtype === 'Link' && !said(dict, 'Contents')),
  ofAnnotations('28-014', 'Media, whose descriptions are not checked here', ({ subtype }) => /^(Screen|Movie|Sound|RichMedia|3D)$/.test(subtype)),
  ofAnnotations('28-016', 'A file hung on a page', ({ subtype }) => subtype === 'FileAttachment'),
  ofAnnotations('28-017', 'A mark for printers in the structure', ({ subtype, element }) => subtype === 'PrinterMark' && element !== undefined),
  {
    number: 'parent-tree',
    fault: 'What the parent tree says of marked content or an annotation is not so',
    find: parentFaults,
  },
  ofAnnotations(
    'print',
    'An annotation that is hidden or not printed (ISO 19005-3, 6.3.2)',
    ({ subtype, dict }) => subtype !== 'Popup' && !isPrinted(dict),
  ),
  ofAnnotations(
    'look',
    'A field that looks like nothing until a program draws it (ISO 19005-3, 6.3.3)',
    ({ subtype, dict }) => subtype === 'Widget' && !hasAppearance(dict),
  ),
]

function ofAnnotations(number: string, fault: string, isFault: (annotation: Annotation) => boolean): Rule {
  const describe = ({ subtype, page, dict }: Annotation) => `${subtype} ${stringIn(dict, 'Contents') ?? stringIn(dict, 'T') ?? ''} on page ${page}`
  return { number, fault, find: ({ annotations }) => annotations.filter(isFault).map(describe) }
}

function ofPages(number: string, fault: string, isFault: (tabs: string | undefined) => boolean): Rule {
  const find = ({ document }: ReadPdf) =>
    document.getPages().flatMap(({ node }, index) => {
      const annotated = (node.lookupMaybe(PDFName.Annots, PDFArray)?.size() ?? 0) > 0
      return annotated && isFault(nameOf(node.get(PDFName.of('Tabs')))) ? [`page ${index + 1}`] : []
    })
  return { number, fault, find }
}

/** ISO 32000-1, table 169. */
const knownKinds = () =>
  new Set(
    (
      'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie ' +
      'Widget Screen PrinterMark TrapNet Watermark 3D'
    ).split(' '),
  )

function said(dict: PDFDict | undefined, key: string): boolean {
  return dict !== undefined && (stringIn(dict, key)?.trim() ?? '') !== ''
}

/** A widget is its field, or one of several of it. */
function fieldOf(widget: PDFDict): PDFDict {
  return said(widget, 'TU') ? widget : (widget.lookupMaybe(PDFName.of('Parent'), PDFDict) ?? widget)
}

function isWithin(element: StructureElement | undefined, role: string): boolean {
  return element !== undefined && (element.role === role || isWithin(element.parent, role))
}

function isPrinted(dict: PDFDict): boolean {
  const flags = dict.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
  // Print, and neither invisible, hidden, shown only on a screen nor hidden there (ISO 32000-1, table 165).
  return (flags & 4) !== 0 && (flags & (1 | 2 | 32)) === 0
}

function hasAppearance(dict: PDFDict): boolean {
  const normal = dict.lookupMaybe(PDFName.of('AP'), PDFDict)?.lookup(PDFName.of('N'))
  return normal instanceof PDFStream || (normal instanceof PDFDict && normal.keys().length > 0)
}

/** Marked content and annotations name their place in the parent tree, and that names the element which holds them (14.7.4.4). */
function parentFaults(pdf: ReadPdf): string[] {
  const tree = readParentTree(pdf)
  const { context } = pdf.document
  const pages = new Map(pdf.document.getPages().map(({ ref, node }) => [ref, node] as const))
  const ofMarks = pdf.elements.flatMap(({ marks, dict, type }) =>
    marks.flatMap(({ page, id }) => {
      const key = page === undefined ? undefined : pages.get(page)?.get(PDFName.of('StructParents'))
      const parents = context.lookup(tree.get(String(key)))
      const parent = parents instanceof PDFArray ? context.lookup(parents.get(id)) : undefined
      return parent === dict ? [] : [`${type}, mark ${id}`]
    }),
  )
  const ofAnnotations = pdf.annotations.flatMap(({ dict, element, subtype, page }) => {
    const parent = context.lookup(tree.get(String(dict.get(PDFName.of('StructParent')))))
    return parent !== undefined && parent === element?.dict ? [] : [`${subtype} on page ${page}`]
  })
  const owned = new Set(
    pdf.elements.flatMap(({ marks }) => marks.map(({ page, id }) => `${pages.get(page as never)?.get(PDFName.of('StructParents'))} ${id}`)),
  )
  const lost = pdf.contents.flatMap(({ key, marks, page }) =>
    marks
      .filter(({ mark }) => mark.id !== undefined && !owned.has(`${key} ${mark.id}`) && !isOfForm(tree, key, mark.id, pdf))
      .map(({ mark }) => `mark ${mark.id} on page ${page} is nobody's`),
  )
  return [...ofMarks, ...ofAnnotations, ...lost]
}

/** Marked content of a form is named by its stream, not by a page. */
function isOfForm(tree: ReadonlyMap<string, unknown>, key: number | undefined, id: number, { document }: ReadPdf): boolean {
  const isPage = document.getPages().some(({ node }) => String(node.get(PDFName.of('StructParents'))) === String(key))
  const parents = document.context.lookup(tree.get(String(key)) as never)
  return !isPage && parents instanceof PDFArray && document.context.lookup(parents.get(id)) instanceof PDFDict
}

function readParentTree({ catalog }: ReadPdf) {
  const found = new Map<string, ReturnType<PDFArray['get']>>()
  const walk = (node: PDFDict | undefined): void => {
    const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? []
    for (let index = 0; index + 1 < numbers.length; index += 2) found.set(String(numbers[index]), numbers[index + 1] as ReturnType<PDFArray['get']>)
    for (const kid of node?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) walk(node?.context.lookup(kid, PDFDict))
  }
  walk(catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict))
  return found
}

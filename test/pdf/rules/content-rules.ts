import { PDFBool, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import type { Content, Mark } from '../read-content.ts'
import type { ReadPdf } from '../read-document.ts'
import type { Rule } from '../rule.ts'

/** Checkpoints 01 and 30: all that is painted is either tagged or an artifact. */
export const contentRules: Rule[] = [
  {
    number: '01-003',
    fault: 'Artifact inside tagged content',
    find: (pdf) => markFaults(pdf, (mark, around) => isArtifact(mark) && around.some(isTagged)),
  },
  {
    number: '01-004',
    fault: 'Tagged content inside an artifact',
    find: (pdf) => markFaults(pdf, (mark, around) => isTagged(mark) && around.some(isArtifact)),
  },
  {
    number: '01-005',
    fault: 'Content that is neither tagged nor an artifact',
    find: ({ contents }) =>
      contents.flatMap(({ page, paintings }) =>
        paintings
          .filter(({ marks }) => !marks.some((mark) => isArtifact(mark) || isTagged(mark)))
          .map(({ operator }) => `${operator} on page ${page}`),
      ),
  },
  {
    number: '01-007',
    fault: 'Suspects',
    find: ({ catalog }) => (markInfo(catalog)?.lookup(PDFName.of('Suspects')) === PDFBool.True ? ['in the catalogue'] : []),
  },
  {
    number: 'tagged',
    fault: 'Not said to be tagged (ISO 14289-1, 7.1)',
    find: ({ catalog }) => (markInfo(catalog)?.lookup(PDFName.of('Marked')) === PDFBool.True ? [] : ['in the catalogue']),
  },
  {
    number: 'drawings',
    fault: 'Tagged content without text that is no figure (13-001 and 01-001, as far as a program can tell)',
    find: ({ contents, elements, document }) => {
      const pages = document.getPages()
      const figures = new Set(elements.flatMap(({ role, marks }) => (role === 'Figure' ? marks.map(({ page, id }) => `${page} ${id}`) : [])))
      return contents.flatMap((content) =>
        content.marks
          .filter(({ mark }) => isTagged(mark) && !figures.has(`${pages[content.page - 1]?.ref} ${mark.id}`) && !hasText(mark, content))
          .map(({ mark }) => `${mark.tag} ${mark.id} on page ${content.page}`),
      )
    },
  },
  {
    number: 'marks',
    fault: 'Marked content that is not closed, or numbered twice',
    find: ({ contents }) =>
      contents.flatMap(({ page, marks, isBalanced }) => {
        const ids = marks.flatMap(({ mark }) => mark.id ?? [])
        return [...(isBalanced ? [] : [`not closed on page ${page}`]), ...twice(ids).map((id) => `${id} twice on page ${page}`)]
      }),
  },
  { number: '30-001', fault: 'A reference XObject', find: ({ document }) => formsWith(document, 'Ref') },
  {
    number: '30-002',
    fault: 'A form with marked content that is drawn more than once',
    find: ({ contents }) => {
      const drawn = contents.flatMap((content) => content.drawn.map(({ form }) => String(form)))
      const marked = contents.filter(({ isForm, marks }) => isForm && marks.some(({ mark }) => isTagged(mark)))
      return marked.length === 0 ? [] : twice(drawn)
    },
  },
]

/** Whether content is said to be no part of the text. */
export function isArtifact({ tag }: Mark): boolean {
  return tag === 'Artifact'
}

/** Whether content belongs to the structure. */
export function isTagged({ tag, id }: Mark): boolean {
  return id !== undefined && tag !== 'Artifact'
}

function hasText(mark: Mark, { paintings }: Content): boolean {
  return paintings.some(({ marks, codes }) => codes !== undefined && marks.includes(mark))
}

function markFaults({ contents }: ReadPdf, isFault: (mark: Mark, around: Mark[]) => boolean): string[] {
  return contents.flatMap(({ page, marks }) =>
    marks.filter(({ mark, around }) => isFault(mark, around)).map(({ mark }) => `${mark.tag} ${mark.id ?? ''} on page ${page}`),
  )
}

/** The values that stand more than once. */
export function twice<T>(values: readonly T[]): T[] {
  const seen = new Set<T>()
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))]
}

function markInfo(catalog: PDFDict): PDFDict | undefined {
  return catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
}

function formsWith({ context }: ReadPdf['document'], key: string): string[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([reference, object]) =>
      object instanceof PDFStream && object.dict.get(PDFName.of(key)) !== undefined && isForm(object.dict) ? [String(reference)] : [],
    )
}

function isForm(dict: PDFDict): boolean {
  return dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
}

import { linksShape, questionsShape, resultsShape, textsShape } from '../questionnaire/questionnaire-shapes.ts'
import type { Shape, ShapeOf } from '../templates/shape.ts'
import type { DocumentView, PartViews } from './document-views.ts'

const document: ShapeOf<DocumentView> = {
  language: 'text',
  direction: 'text',
  title: 'text',
  style: 'markup',
  cover: {
    toolkit: 'text',
    kind: 'text',
    title: 'text',
    subtitle: 'text',
    edition: 'text',
    publisher: 'text',
    version: 'text',
    translation: ['text'],
    independence: textsShape[0],
  },
  parts: [{ id: 'text', title: 'text', overline: 'text', level: 'text', page: 'text', body: 'markup' }],
}

const parts: { [Name in keyof PartViews]: ShapeOf<PartViews[Name]> } = {
  'document/texts': { texts: textsShape },
  'document/contents': { entries: [{ id: 'text', title: 'text', isPart: 'flag' }] },
  'document/chapter': { summary: 'text', principles: linksShape, body: 'markup' },
  'document/before': { introduction: 'markup', subject: 'text', help: 'markup' },
  'document/section': { condition: 'text', introduction: 'markup', principles: linksShape, links: linksShape, questions: questionsShape },
  'document/results': { results: resultsShape },
  'document/endnotes': { items: 'markup' },
  'document/index': { entries: [{ id: 'text', term: 'text', abbreviation: 'text', places: [{ id: 'text', label: 'text' }] }] },
  'document/citation': { citation: 'text', facts: [{ label: 'text', value: 'text' }] },
}

/** The templates of printed resources, by name, and what each is filled with. */
export const documentShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([['document/document', document], ...Object.entries(parts)])

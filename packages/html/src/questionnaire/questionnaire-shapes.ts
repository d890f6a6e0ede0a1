import type { LinkView } from '../content/links.ts'
import type { TextView } from '../content/texts.ts'
import type { ShapeOf } from '../templates/shape.ts'
import type { ChoiceView, FieldView, QuestionView } from './question-view.ts'
import type { ResultsView } from './results-view.ts'

/** Links into the guides. */
export const linksShape: ShapeOf<LinkView[]> = [{ title: 'text', href: 'text' }]

/** Texts with their titles. */
export const textsShape: ShapeOf<TextView[]> = [{ id: 'text', title: 'text', body: 'markup' }]

const field: ShapeOf<FieldView> = { name: 'text', label: 'text' }

const choices: ShapeOf<ChoiceView[]> = [{ label: 'text', points: 'text', exclusive: 'flag', description: 'markup', field }]

/** Questions, those of a group inside it. */
export const questionsShape: ShapeOf<QuestionView[]> = [
  {
    id: 'text',
    number: 'text',
    text: 'text',
    since: { kind: 'text', text: 'text', details: ['text'] },
    nested: 'flag',
    kind: 'text',
    facts: ['text'],
    condition: 'text',
    guidance: 'markup',
    evidence: 'markup',
    options: choices,
    steps: choices,
    matrix: { columns: [{ label: 'text', points: ['text'] }], rows: [{ label: 'text', cells: [{ points: ['text'] }] }] },
    get questions() {
      return questionsShape
    },
    blank: 'text',
    notApplicable: 'flag',
    fields: { answer: field, exempt: field, reason: field, note: field },
    principles: linksShape,
    links: linksShape,
  },
]

/** The levels of a questionnaire. */
export const resultsShape: ShapeOf<ResultsView> = {
  levels: [
    {
      id: 'text',
      label: 'text',
      measure: 'text',
      help: 'markup',
      verdict: 'flag',
      bands: [{ label: 'text', range: 'text', text: 'markup', obligations: [{ text: 'markup', responsible: 'text', due: 'text' }] }],
    },
  ],
  overrides: [{ level: 'text', band: 'text', text: 'markup' }],
}

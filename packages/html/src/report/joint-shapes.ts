import type { ProgressModel } from '@ai-toolkit/model'
import { schemaShape } from '../templates/schema-shape.ts'
import type { ShapeOf } from '../templates/shape.ts'
import { anyReportShape } from './any-report-shape.ts'
import type { Fact, JointProvenanceView } from './views/joint-provenance-view.ts'
import type { ChangeRowView } from './views/progress/changes-view.ts'
import type { ProgressView } from './views/progress/progress-view.ts'

const facts: ShapeOf<Fact[]> = [{ label: 'text', value: 'text', code: 'flag' }]

const provenance: ShapeOf<JointProvenanceView> = {
  facts,
  sources: [{ title: 'text', facts }],
  steps: ['text'],
  notices: [{ id: 'text', title: 'text', body: 'markup' }],
}

const changes: ShapeOf<ChangeRowView[]> = [
  { number: 'text', title: 'text', values: ['text'], change: 'text', turn: 'text', target: 'text', levels: 'text' },
]

/** What the template of a progress report is filled with. */
export const progressShape: ShapeOf<ProgressView> = {
  ...anyReportShape,
  report: schemaShape<ProgressModel>('progress.schema.json'),
  result: {
    rule: 'text',
    levels: 'text',
    turn: 'text',
    value: 'text',
    measure: 'text',
    chart: 'markup',
    text: 'markup',
    overrides: [{ date: 'text', text: 'markup', without: 'text' }],
  },
  figures: [{ value: 'text', label: 'text' }],
  warning: 'text',
  assessments: [{ date: 'text', edition: 'text', value: 'text', level: 'text', isOverridden: 'flag', answered: 'text', respondents: ['text'] }],
  dates: ['text'],
  ends: { first: 'text', last: 'text' },
  sections: [{ id: 'text', measure: 'text', chart: 'markup', hasTargets: 'flag', hasBands: 'flag', rows: changes }],
  measures: changes,
  reasons: {
    measure: 'text',
    parts: [{ number: 'text', label: 'text', bar: 'markup', change: 'text', turn: 'text' }],
    others: { label: 'text', change: 'text' },
    rest: 'text',
    total: 'text',
  },
  ratings: [
    {
      id: 'text',
      measure: 'text',
      counts: [{ label: 'text', hasTone: 'flag', tone: 'number', counts: ['text'] }],
      heads: ['text'],
      moves: [{ label: 'text', cells: [{ count: 'text', isSame: 'flag' }] }],
      questions: [{ number: 'text', text: 'text', section: 'text', levels: 'text', turn: 'text', measures: 'text', owner: 'text' }],
    },
  ],
  changed: [
    {
      id: 'text',
      number: 'text',
      title: 'text',
      answers: [{ number: 'text', text: 'text', before: 'text', now: 'text', note: 'text', change: 'text', turn: 'text' }],
    },
  ],
  turnover: [{ id: 'text', title: 'text', questions: [{ number: 'text', text: 'text' }] }],
  advice: [{ id: 'text', title: 'text', recommendations: [{ title: 'text', priority: 'text', section: 'text' }] }],
  provenance,
}

import type { PortfolioModel, ProgressModel } from '@ai-toolkit/model'
import { schemaShape } from '../templates/schema-shape.ts'
import type { ShapeOf } from '../templates/shape.ts'
import { anyReportShape } from './any-report-shape.ts'
import type { SignatoryView } from './brand-parts.ts'
import type { Fact, JointProvenanceView } from './views/joint-provenance-view.ts'
import type { HeatCellView } from './views/portfolio/heat-view.ts'
import type { LevelView } from './views/portfolio/portfolio-context.ts'
import type { PortfolioView } from './views/portfolio/portfolio-view.ts'
import type { UnitView } from './views/portfolio/units-view.ts'
import type { ChangeRowView } from './views/progress/changes-view.ts'
import type { ProgressView } from './views/progress/progress-view.ts'

const facts: ShapeOf<Fact[]> = [{ label: 'text', value: 'text', code: 'flag' }]

/** Where a report on several sets of answers says what it was made from. */
export const provenanceShape: ShapeOf<JointProvenanceView> = {
  facts,
  sources: [{ title: 'text', edition: 'text', digest: 'text' }],
  steps: ['text'],
  notices: [{ id: 'text', title: 'text', body: 'markup' }],
}

const signature: ShapeOf<SignatoryView[]> = [{ role: 'text', name: 'text' }]

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
  sections: [{ id: 'text', measure: 'text', chart: 'markup', hasChanged: 'flag', hasTargets: 'flag', hasBands: 'flag', rows: changes }],
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
  signature,
  provenance: provenanceShape,
}

const level: ShapeOf<LevelView> = { label: 'text', hasTone: 'flag', tone: 'number' }

const cell: ShapeOf<HeatCellView> = { ...level, value: 'text' }

const units: ShapeOf<UnitView[]> = [
  {
    id: 'text',
    number: 'text',
    name: 'text',
    agency: 'text',
    reference: 'text',
    date: 'text',
    level,
    value: 'text',
    override: 'markup',
    answered: 'text',
    rated: ['text'],
    drivers: [{ number: 'text', label: 'text', value: 'text', band: 'text' }],
    pressing: ['text'],
    recommendations: 'text',
    obligations: 'text',
    review: 'text',
  },
]

/** What the template of a portfolio is filled with. */
export const portfolioShape: ShapeOf<PortfolioView> = {
  ...anyReportShape,
  report: schemaShape<PortfolioModel>('portfolio.schema.json'),
  rule: 'text',
  headline: 'text',
  warning: 'text',
  figures: [{ value: 'text', label: 'text' }],
  levels: [{ ...level, count: 'text', bar: 'markup', units: [{ number: 'text', name: 'text' }], more: 'text' }],
  heat: [
    {
      id: 'text',
      measure: 'text',
      heads: [{ number: 'text', title: 'text' }],
      rows: [{ number: 'text', name: 'text', agency: 'text', whole: cell, cells: [cell] }],
      counts: { heads: [level], rows: [{ number: 'text', title: 'text', counts: ['text'] }] },
    },
  ],
  advice: [{ title: 'text', section: 'text', priority: 'text', count: 'text', bar: 'markup', units: 'text' }],
  units,
  hasMoreUnits: 'flag',
  register: units,
  signature,
  provenance: provenanceShape,
}

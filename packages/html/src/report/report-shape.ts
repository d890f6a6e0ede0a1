import type { ReportModel } from '@ai-toolkit/model'
import { schemaShape } from '../templates/schema-shape.ts'
import type { Shape, ShapeOf } from '../templates/shape.ts'
import { anyReportShape, frameShape } from './any-report-shape.ts'
import { portfolioShape, progressShape } from './joint-shapes.ts'
import { planShape, summaryShape } from './kind-shapes.ts'
import { migrationShape } from './migration-shape.ts'
import type { ReportView } from './report-view.ts'
import type { CoverageView } from './views/coverage-view.ts'
import type { CauseView } from './views/report-context.ts'

const causes: ShapeOf<CauseView[]> = [{ number: 'text', label: 'text' }]

const verdict: ShapeOf<ReportView['verdict']> = {
  rule: 'text',
  band: 'text',
  measure: 'text',
  value: 'text',
  range: 'text',
  target: 'text',
  ladder: 'markup',
  text: 'markup',
  override: { text: 'markup', without: 'text' },
  missing: causes,
  drivers: [{ number: 'text', label: 'text', value: 'text', maximum: 'text', band: 'text', assumed: 'flag' }],
  driversHaveBands: 'flag',
  driversNote: 'text',
  distances: ['text'],
}

const counts: ShapeOf<CoverageView['total']> = {
  number: 'text',
  title: 'text',
  answered: 'text',
  unanswered: 'text',
  notApplicable: 'text',
  hidden: 'text',
  announced: 'text',
  share: 'text',
}

const coverage: ShapeOf<CoverageView> = {
  facts: [{ label: 'text', value: 'text' }],
  summary: 'text',
  warning: 'text',
  sections: [counts],
  total: counts,
  unanswered: [{ number: 'text', text: 'text' }],
  notApplicable: [{ number: 'text', text: 'text', reason: 'text' }],
  hidden: [{ number: 'text', text: 'text', condition: 'text' }],
  announced: [{ number: 'text', text: 'text', from: 'text', answered: 'flag' }],
  outlook: 'text',
}

const sections: ShapeOf<ReportView['sections']> = [
  {
    id: 'text',
    measure: 'text',
    chart: 'markup',
    hasTargets: 'flag',
    hasBands: 'flag',
    hasRanges: 'flag',
    rows: [{ number: 'text', title: 'text', value: 'text', target: 'text', range: 'text', band: 'text', missing: causes }],
  },
]

const ratings: ShapeOf<ReportView['ratings']> = [
  {
    id: 'text',
    ratings: ['text'],
    grids: [{ title: 'text', chart: 'markup' }],
    legend: [{ label: 'text', code: 'text', tone: 'number' }],
    counts: [{ label: 'text', hasTone: 'flag', tone: 'number', counts: ['text'] }],
    questions: [
      {
        number: 'text',
        text: 'text',
        section: 'text',
        ratings: [{ measure: 'text', label: 'text', hasTone: 'flag', tone: 'number', points: 'text' }],
        note: 'text',
        measures: 'text',
        owner: 'text',
        review: 'text',
      },
    ],
  },
]

const priorities: ShapeOf<ReportView['priorities']> = [
  {
    id: 'text',
    title: 'text',
    recommendations: [
      {
        id: 'text',
        title: 'text',
        text: 'markup',
        section: 'text',
        links: [{ title: 'text', href: 'text' }],
        principles: ['text'],
        because: causes,
      },
    ],
  },
]

const answers: ShapeOf<ReportView['answers']> = [
  {
    id: 'text',
    number: 'text',
    title: 'text',
    hasPoints: 'flag',
    questions: [
      {
        number: 'text',
        text: 'text',
        lines: [{ label: 'text', text: 'text' }],
        state: 'text',
        reason: 'text',
        remark: 'text',
        points: 'text',
        note: 'text',
        evidence: ['text'],
        measures: 'text',
        owner: 'text',
        review: 'text',
      },
    ],
  },
]

/** What the template of a report on one set of answers is filled with. */
export const reportShape: ShapeOf<ReportView> = {
  ...anyReportShape,
  report: schemaShape<ReportModel>('report.schema.json'),
  figures: [{ value: 'text', label: 'text' }],
  verdict,
  coverage,
  sections,
  ratings,
  priorities,
  obligations: [{ text: 'markup', responsible: 'text', due: 'text', level: 'text', of: causes }],
  answers,
  provenance: {
    facts: [{ label: 'text', value: 'text', code: 'flag' }],
    steps: ['text'],
    notices: [{ id: 'text', title: 'text', body: 'markup' }],
  },
  parts: [
    {
      verdict: 'flag',
      contents: 'flag',
      coverage: 'flag',
      scores: 'flag',
      ratings: 'flag',
      recommendations: 'flag',
      obligations: 'flag',
      signature: 'flag',
      answers: 'flag',
    },
  ],
  signature: [{ role: 'text', name: 'text' }],
  summary: summaryShape,
  plan: planShape,
}

/** The templates of reports, by name, and what each is filled with. */
export const reportShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['report/frame', frameShape],
  ['report/any/report', reportShape],
  ['report/progress/report', progressShape],
  ['report/portfolio/report', portfolioShape],
  ['report/migration/report', migrationShape],
])

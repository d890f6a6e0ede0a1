import type { MigrationReport } from '@ai-toolkit/model'
import { schemaShape } from '../templates/schema-shape.ts'
import type { ShapeOf } from '../templates/shape.ts'
import { anyReportShape } from './any-report-shape.ts'
import { provenanceShape } from './joint-shapes.ts'
import type { GivenLines } from './views/migration/carried-views.ts'
import type { MigrationView } from './views/migration/migration-view.ts'
import type { ReasonView } from './views/migration/reason-views.ts'

const name = { number: 'text', text: 'text' } as const

const answer: ShapeOf<GivenLines> = { lines: [{ label: 'text', text: 'text' }], state: 'text', note: 'text' }

const why: ShapeOf<ReasonView[]> = [{ text: 'text', questions: [name] }]

/** What the template of a report on a migration is filled with. */
export const migrationShape: ShapeOf<MigrationView> = {
  ...anyReportShape,
  report: schemaShape<MigrationReport>('migration-report.schema.json'),
  summary: ['text'],
  figures: [{ value: 'text', label: 'text' }],
  toReview: [{ ...name, answer }],
  toAnswer: [name],
  newlyAsked: [name],
  retired: [{ ...name, answer, why }],
  changed: [{ ...name, outcome: 'text', into: [name], before: answer, after: answer, why }],
  moves: [{ number: 'text', title: 'text', before: 'text', after: 'text', because: [{ number: 'text', label: 'text' }] }],
  kept: [name],
  provenance: provenanceShape,
}

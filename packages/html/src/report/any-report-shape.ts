import type { ShapeOf } from '../templates/shape.ts'
import type { AnyReportView, FrameView } from './report-view.ts'

/** What the template around every report is filled with. */
export const frameShape: ShapeOf<FrameView> = {
  language: 'text',
  direction: 'text',
  title: 'text',
  print: 'flag',
  style: 'markup',
  body: 'markup',
}

/** What the template of a report of any kind is filled with. */
export const anyReportShape: ShapeOf<AnyReportView> = {
  language: 'text',
  direction: 'text',
  title: 'text',
  print: 'flag',
  cover: {
    kind: 'text',
    agency: 'text',
    unit: 'text',
    contact: 'text',
    footer: 'text',
    marking: 'text',
    logo: { source: 'text', alt: 'text' },
    logoOnPrimary: { source: 'text', alt: 'text' },
    image: 'text',
    questionnaire: 'text',
    subjectKind: 'text',
    subject: 'text',
    subjectAgency: 'text',
    reference: 'text',
    level: { rule: 'text', band: 'text' },
    date: 'text',
    edition: 'text',
    answered: 'text',
    redacted: 'text',
    notice: 'markup',
  },
  contents: [{ id: 'text', title: 'text' }],
}

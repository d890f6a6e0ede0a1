import type { MigrationReport, NumberedQuestion } from '@ai-toolkit/model'
import type { BrandPictures } from '../../brand-pictures.ts'
import { cleanLine } from '../../clean-line.ts'
import type { AnyReportView } from '../../report-view.ts'
import { coverView } from '../cover-view.ts'
import type { KeyFigure } from '../figures-view.ts'
import { type JointProvenanceView, jointProvenanceView } from '../joint-provenance-view.ts'
import type { ReportContext } from '../report-context.ts'
import { type CarriedView, carriedViews, type GivenLines, givenLines } from './carried-views.ts'
import { type MoveView, moveViews, summarySentences } from './move-views.ts'
import { figuresOf } from './outcome-figures.ts'
import { type ReasonView, reasonViews } from './reason-views.ts'

/** What the parts of a report on a migration are made with. */
export type MigrationContext = ReportContext<MigrationReport>

/** What its template may use. */
export interface MigrationView extends AnyReportView {
  /** The model as it stands in the program's JSON, with numbers as numbers. */
  report: MigrationReport
  /** From which edition to which, and what became of the result. */
  summary: string[]
  figures: KeyFigure[]
  toReview: { number: string; text: string; answer: GivenLines }[]
  toAnswer: { number: string; text: string }[]
  newlyAsked: { number: string; text: string }[]
  retired: { number: string; text: string; answer: GivenLines; why: ReasonView[] }[]
  /** What goes on in another place or form. */
  changed: CarriedView[]
  moves: MoveView[]
  /** What stayed as it was. */
  kept: { number: string; text: string }[]
  provenance: JointProvenanceView
}

/** Characters; longer ones are cut off by windows and lists of files anyway. */
const mostInTitle = 150

/** Everything in a report on a migration, written in its language. */
export function migrationView(context: MigrationContext, pictures: BrandPictures): MigrationView {
  const { model, direction, setting, say } = context
  const { account } = model
  return {
    language: model.locale,
    direction,
    title: say('report.migration-title', { subject: cleanLine(model.subject.name, mostInTitle), edition: model.toolkit.edition }),
    print: setting.medium === 'print',
    cover: coverView({ ...context, model: { ...model, coverage: { counts: model.counts } } }, pictures, say('report.kind-migration')),
    contents: [],
    report: model,
    summary: summarySentences(context),
    figures: figuresOf(context),
    toReview: account.toReview.map(({ question, answer }) => ({ ...nameOf(question), answer: givenLines(answer, context) })),
    toAnswer: account.toAnswer.map(nameOf),
    newlyAsked: account.newlyAsked.map(nameOf),
    retired: account.retired.map(({ question, answer, because }) => ({
      ...nameOf(question),
      answer: givenLines(answer, context),
      why: reasonViews(because, context),
    })),
    changed: carriedViews(context),
    moves: moveViews(context),
    kept: account.carried.filter(({ outcome }) => outcome === 'kept').flatMap(({ into }) => into.map(nameOf)),
    provenance: provenanceOf(context),
  }
}

/** Such a page carries no answers of its own: it is verified by making it again. */
function provenanceOf(context: MigrationContext): JointProvenanceView {
  const { say, model } = context
  const { before, after, engineVersion: version } = model.provenance
  const sources = [
    { title: say('report.migration-before'), provenance: before },
    { title: say('report.migration-after'), provenance: after },
  ]
  const steps = [
    say('report.verify-answers'),
    say('report.migration-verify-editions', { from: before.edition, to: after.edition }),
    say('report.migration-verify', { version }),
  ]
  return { ...jointProvenanceView(context, sources, version), steps }
}

function nameOf({ number, text }: NumberedQuestion): { number: string; text: string } {
  return { number, text }
}

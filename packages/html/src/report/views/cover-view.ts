import type { Coverage, Labelled, ReportSubject, ReportToolkit, ReportVerdict } from '@ai-toolkit/model'
import type { Markup } from '../../templates/fill-template.ts'
import type { Say } from '../../words/say.ts'
import type { BrandPictures, PictureView } from '../brand-pictures.ts'
import { type AnyReport, proseView, type ReportContext, redactedView } from './report-context.ts'

/** The first page. All but the notice is plain text; undefined where it is not known. */
export interface CoverView {
  /** What kind of report it is, such as “Action plan”. */
  kind: string
  /** Whose report it is: the brand's name. */
  agency: string
  unit: string | undefined
  contact: string | undefined
  footer: string | undefined
  marking: string | undefined
  logo: PictureView | undefined
  /** The logo for the ground in the primary colour. */
  logoOnPrimary: PictureView | undefined
  /** The brand's cover image as a data: URI. */
  image: string | undefined
  questionnaire: string
  subjectKind: string
  subject: string
  /** The agency that the answers name, where the page does not name it already. */
  subjectAgency: string | undefined
  reference: string | undefined
  /** The level reached, and the label of the rule that gives it. */
  level: { rule: string; band: string } | undefined
  date: string
  edition: string
  answered: string
  /** What was left out of the answers. */
  redacted: string | undefined
  /** The toolkit's first notice, which every front page carries: whose work this is, and whose it is not. */
  notice: Markup | undefined
}

/** What a cover says of a report, of whichever kind it is. */
export interface CoverModel extends AnyReport {
  subject: ReportSubject
  verdict?: Pick<ReportVerdict, 'level'> & { band: Pick<Labelled, 'label'> | null }
  coverage: { counts: Coverage }
}

/** What stands on the cover. */
export function coverView(context: ReportContext<CoverModel>, pictures: BrandPictures | undefined, kind: string): CoverView {
  const { model, say, formats } = context
  const { brand, subject, verdict, coverage } = model
  const { answered, counted } = coverage.counts
  return {
    kind,
    agency: brand.name,
    unit: brand.unit,
    contact: brand.contact,
    footer: brand.footer,
    marking: brand.marking,
    logo: pictures?.logo,
    logoOnPrimary: pictures?.logoOnPrimary,
    image: pictures?.cover,
    questionnaire: model.questionnaire.title,
    subjectKind: subject.kind,
    subject: subject.name,
    subjectAgency: [brand.name, subject.name].includes(subject.agency ?? '') ? undefined : subject.agency,
    reference: subject.reference,
    level: verdict === undefined ? undefined : { rule: verdict.level.label, band: verdict.band?.label ?? say('report.no-level') },
    date: formats.day(model.date),
    edition: editionInWords({ model, say }),
    answered: say('report.answered-of', { answered: formats.number(answered), counted: formats.number(counted) }),
    redacted: redactedView(context),
    notice: proseView(model.notices[0]?.text, context),
  }
}

/** The edition by number, and by name where it has one. */
export function editionInWords({ model, say }: { model: { toolkit: ReportToolkit }; say: Say }): string {
  const { edition, label } = model.toolkit
  return label === undefined ? edition : say('report.edition-named', { edition, label })
}

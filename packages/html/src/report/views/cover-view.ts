import type { Markup } from '../../templates/fill-template.ts'
import { proseView, type ReportContext } from './report-context.ts'

/** The first page. All but the notice is plain text; undefined where it is not known. */
export interface CoverView {
  /** Whose report it is: the brand's name. */
  agency: string
  unit: string | undefined
  contact: string | undefined
  footer: string | undefined
  marking: string | undefined
  logo: LogoView | undefined
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
  /** The toolkit's first notice, which every front page carries: whose work this is, and whose it is not. */
  notice: Markup | undefined
}

/** The brand's logo. */
export interface LogoView {
  /** A data: URI. */
  source: string
  alt: string
}

/** What stands on the cover. */
export function coverView(context: ReportContext, logo: LogoView | undefined): CoverView {
  const { model, say, formats } = context
  const { brand, subject, verdict, coverage } = model
  const { answered, counted } = coverage.counts
  return {
    agency: brand.name,
    unit: brand.unit,
    contact: brand.contact,
    footer: brand.footer,
    marking: brand.marking,
    logo,
    questionnaire: model.questionnaire.title,
    subjectKind: subject.kind,
    subject: subject.name,
    subjectAgency: [brand.name, subject.name].includes(subject.agency ?? '') ? undefined : subject.agency,
    reference: subject.reference,
    level: verdict === undefined ? undefined : { rule: verdict.level.label, band: verdict.band?.label ?? say('report.no-level') },
    date: formats.day(model.date),
    edition: editionInWords({ model, say }),
    answered: say('report.answered-of', { answered: formats.number(answered), counted: formats.number(counted) }),
    notice: proseView(model.notices[0]?.text, context),
  }
}

/** The edition by number, and by name where it has one. */
export function editionInWords({ model, say }: Pick<ReportContext, 'model' | 'say'>): string {
  const { edition, label } = model.toolkit
  return label === undefined ? edition : say('report.edition-named', { edition, label })
}

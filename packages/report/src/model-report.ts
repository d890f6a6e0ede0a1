import type {
  Answers,
  Assessment,
  Brand,
  Digest,
  Edition,
  EditionResource,
  Redaction,
  ReportModel,
  ReportSubject,
  ReportToolkit,
} from '@ai-toolkit/model'
import { listActions } from './action-plan/list-actions.ts'
import { listAnswers } from './list-answers.ts'
import { listNotices } from './list-notices.ts'
import { listObligations } from './list-obligations.ts'
import { listRecommendations } from './list-recommendations.ts'
import { listReferences } from './list-references.ts'
import { localBrand } from './local-brand.ts'
import { modelCoverage } from './model-coverage.ts'
import { modelMeasures } from './model-measures.ts'
import { modelOutlook } from './model-outlook.ts'
import { modelVerdict } from './model-verdict.ts'
import { type ReportContext, readContext } from './report-context.ts'
import { tabulateRatings } from './tabulate-ratings.ts'
import { tabulateSections } from './tabulate-sections.ts'

/** What a report is made from. The assessment must be of these answers and of this resource's questionnaire. */
export interface ReportInput {
  edition: Edition
  /** The resource of the edition that holds the questionnaire. */
  resource: EditionResource
  answers: Answers
  assessment: Assessment
  brand: Brand
  /** Digest of the answer file's bytes as they were read. */
  answersDigest: Digest
  /** The engine that assessed; its version stands on the last page. */
  engine: { version: string }
  /** What was left out of the answers; nothing where absent. */
  redacted?: readonly Redaction[]
}

/** Joins an assessment to the words of its edition. Pure: the same input gives the same model. */
export function modelReport(input: ReportInput): ReportModel {
  const context = readContext(input.edition, input.resource, input.assessment)
  const verdict = modelVerdict(context)
  const recommendations = listRecommendations(context)
  const obligations = listObligations(context)
  const outlook = modelOutlook(context)
  const texts = {
    ...(verdict && { verdict }),
    recommendations,
    obligations,
    notices: listNotices(context),
  }
  return {
    schemaVersion: 1,
    locale: input.edition.locale,
    ...languageOf(input.edition),
    toolkit: describeToolkit(input.edition),
    questionnaire: { id: input.resource.id, title: context.questionnaire.title, version: input.resource.version },
    subject: describeSubject(context, input.answers),
    respondents: input.answers.respondents ?? [],
    date: input.answers.date,
    brand: localBrand(input.brand, input.edition.locale),
    ...texts,
    coverage: modelCoverage(context),
    ...(outlook && { outlook }),
    measures: modelMeasures(context),
    sectionScores: tabulateSections(context),
    ratings: tabulateRatings(context),
    actions: listActions(context, obligations, recommendations),
    answers: listAnswers(context),
    references: listReferences(context, texts),
    ...redactedOf(input),
    provenance: describeProvenance(input),
  }
}

function languageOf({ locale, locales = [] }: Edition): Pick<ReportModel, 'language'> {
  const language = locales.find((known) => known.locale === locale)
  return language === undefined ? {} : { language }
}

function describeToolkit({ title, publisher, edition, label, date }: Edition): ReportToolkit {
  return { title, publisher, edition, ...(label !== undefined && { label }), date }
}

function describeSubject(context: ReportContext, { subject }: Answers): ReportSubject {
  return { kind: context.questionnaire.subject.title, ...subject }
}

function describeProvenance({ resource, assessment, answersDigest, engine, brand }: ReportInput): ReportModel['provenance'] {
  return {
    edition: assessment.edition,
    resource: resource.id,
    resourceVersion: resource.version,
    resourceDigest: resource.digest,
    questionnaireDigest: assessment.digest,
    answersDigest,
    engineVersion: engine.version,
    brand: brand.id,
  }
}

/** What was left out, as a model says it: not at all where nothing was. */
export function redactedOf({ redacted = [] }: Pick<ReportInput, 'redacted'>): Pick<ReportModel, 'redacted'> {
  return redacted.length === 0 ? {} : { redacted: [...redacted] }
}

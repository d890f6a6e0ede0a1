import type { MigrationAccount, MigrationReport } from '@ai-toolkit/model'
import { listReferences } from '../list-references.ts'
import { modelReport, type ReportInput } from '../model-report.ts'
import { readContext } from '../report-context.ts'

/** What a report on a migration is made from; both inputs in one language. */
export interface MigrationReportInput {
  before: ReportInput
  after: ReportInput
  account: MigrationAccount
}

/** Joins the account of a migration to what every report says: whose it is, of what, and what it was made from. */
export function modelMigration({ before, after, account }: MigrationReportInput): MigrationReport {
  const [earlier, later] = [modelReport(before), modelReport(after)]
  const { locale, language, toolkit, questionnaire, subject, date, brand, notices, provenance } = later
  const context = readContext(after.edition, after.resource, after.assessment)
  return {
    schemaVersion: 1,
    locale,
    ...(language && { language }),
    toolkit,
    questionnaire,
    subject,
    date,
    brand,
    counts: after.assessment.coverage,
    account,
    notices,
    references: listReferences(context, { notices }),
    provenance: { engineVersion: provenance.engineVersion, brand: provenance.brand, before: earlier.provenance, after: provenance },
  }
}

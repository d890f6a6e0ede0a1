import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { declarationsOf, diffEditions, diffMigrated, joinRecords, migrateThrough } from '@ai-toolkit/edition'
import { findQuestionnaire } from '@ai-toolkit/exchange'
import type { Answers, Edition, MigrationAccount, MigrationRecord } from '@ai-toolkit/model'
import { assess } from '@ai-toolkit/questionnaire'
import { accountMigration, type MigrationInput, type MigrationSide } from '@ai-toolkit/report'
import type { Content } from '../../read-content.ts'
import type { Way } from './open-way.ts'

/** Answers in the edition that they went to, and what became of them. */
export interface CarriedOver {
  before: MigrationSide
  after: MigrationSide
  /** What the account is made from, to make it again in other words. */
  input: MigrationInput
  /** The account of each step, by ids. */
  records: readonly MigrationRecord[]
  /** Of the whole way, in words. */
  account: MigrationAccount
}

/**
 * Takes answers all the way, and says what that does to them and to their results.
 * @param file the answer file, as findings are to name it
 * @param locale the language of the account; that of the toolkit where absent, or where an edition lacks it
 */
export function carryAnswers(answers: Answers, way: Way, file: string, locale?: string): Checked<CarriedOver> {
  const { value, diagnostics } = migrateThrough(answers, way.editions, way.migrations, file)
  if (value === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const before = sideOf(inLanguage(way.first, locale), answers)
  const after = sideOf(inLanguage(way.last, locale), value.answers)
  const difference = diffEditions(before.edition, after.edition, declarationsOf(way.migrations))
  const results = diffMigrated(before.edition, after.edition, { before: answers, after: value.answers }, difference)
  if (results === undefined) throw new Error(`One of the editions has no questionnaire “${answers.questionnaire}”.`)
  const changes = difference.parts.find(({ resource }) => resource === before.resource.id)?.changes ?? []
  const record = joinRecords(value.records)
  const between = way.between.map((content) => inLanguage(content, locale))
  const input = { before, after, between, way: way.editions.map(({ edition }) => edition), record, results, changes }
  return { value: { before, after, input, records: value.records, account: accountMigration(input) }, diagnostics }
}

function inLanguage({ value, translations }: Content, locale: string | undefined): Edition {
  const found = translations.find((edition) => edition.locale === locale) ?? value
  if (found === undefined) throw new Error('A way has editions at both ends.')
  return found
}

function sideOf(edition: Edition, answers: Answers): MigrationSide {
  const found = findQuestionnaire(edition, answers.questionnaire)
  const resource = edition.resources.find(({ questionnaire }) => questionnaire?.id === answers.questionnaire)
  if (found === undefined || resource === undefined) throw new Error(`Edition ${edition.edition} has no questionnaire “${answers.questionnaire}”.`)
  return { edition, resource, answers, assessment: assess(found.compiled, answers, { edition: edition.edition, digest: found.digest }) }
}

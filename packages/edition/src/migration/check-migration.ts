import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, EditionChange, EditionDifference, Migration } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'
import { describeChange } from '../difference/format/describe-change.ts'
import { checkMigrationIds } from './check-migration-ids.ts'
import { findUncovered } from './find-uncovered.ts'
import { covers, listRules } from './list-rules.ts'

/** The two editions of a migration, and what changed between them as its declarations have it (`declarationsOf`). */
export interface MigrationCheck {
  from: Edition
  to: Edition
  difference: EditionDifference
}

/**
 * Everything that is wrong with a migration: it goes between other editions or backwards, names what is not there, leaves out a change that
 * touches answers, covers one twice, or covers nothing.
 */
export function checkMigration(data: Data<Migration>, check: MigrationCheck): Diagnostic[] {
  const editions = checkEditions(data, check)
  if (editions.length > 0) return editions
  const { value: migration } = data
  const { from, to } = migration
  const changes = check.difference.parts.find(({ resource }) => resource === migration.questionnaire)?.changes ?? []
  const missed = findUncovered(check.difference, migration.questionnaire, migration)
  return [
    ...checkMigrationIds(data, check.from, check.to),
    ...missed.map((change) => codes.migrationMisses.at(data.placeAt([]), { unit: change.unit, what: describeChange(change).what, from, to })),
    ...checkCoverage(data, changes),
  ]
}

function checkEditions({ value: { from, to }, placeAt }: Data<Migration>, check: MigrationCheck): Diagnostic[] {
  const [wantedFrom, wantedTo] = [check.from.edition, check.to.edition]
  if (compareVersions(from, to) >= 0) return [codes.migrationEditions.at(placeAt(['to']), { from, to, wanted: 'it must go to a later edition' })]
  if (from === wantedFrom && to === wantedTo) return []
  return [codes.migrationEditions.at(placeAt(['from']), { from, to, wanted: `expected is one from ${wantedFrom} to ${wantedTo}` })]
}

/** Each change by one rule, and no rule without a change. A split and its parts are one rule. */
function checkCoverage(data: Data<Migration>, changes: readonly EditionChange[]): Diagnostic[] {
  const rules = listRules(data.value).map((rule) => ({ ...rule, changes: changes.filter(({ unit }) => covers(rule, unit)) }))
  const { from, to } = data.value
  return rules.flatMap(({ verb, path, changes: own }, index) => {
    const place = data.placeAt(path)
    if (own.length === 0) return [codes.migrationCoversNothing.at(place, { verb, from, to })]
    return rules
      .slice(0, index)
      .flatMap((other) => own.filter((change) => other.changes.includes(change)).map(({ unit }) => ({ unit, other: other.verb })))
      .map(({ unit, other }) => codes.migrationCoversTwice.at(place, { unit, verb, other }))
  })
}

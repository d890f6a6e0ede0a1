import type { Data } from '@ai-toolkit/data'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, EditionChange, Migration } from '@ai-toolkit/model'
import { diffEditions } from '../difference/diff-editions.ts'
import { checkMigration } from '../migration/check-migration.ts'
import { declarationsOf } from '../migration/declarations-of.ts'
import { findUncovered } from '../migration/find-uncovered.ts'
import { unitPlaces } from './check-changes.ts'
import { migrationPath } from './parse-migrations.ts'
import type { ReleaseCheck } from './release.ts'

/**
 * That every step from one edition to the next has its migrations and that they are whole: those of sealed editions too, because answers go
 * through them for as long as they exist.
 */
export function checkMigrations(check: ReleaseCheck): Diagnostic[] {
  const { sources, release, later, migrations } = check
  const isNew = release.since !== undefined && release.since.edition !== later.edition
  const editions = [...sources.sealed, ...(isNew ? [later] : [])]
  const steps = editions.slice(1).map((to, index) => ({ from: editions[index] ?? to, to }))
  const known = migrations.map((migration) => ({ migration, step: stepOf(migration, steps) }))
  return [
    ...known.flatMap(({ migration, step }) => (step === undefined ? [strayFinding(migration, editions)] : [])),
    ...steps.flatMap((step) =>
      checkStep(
        step,
        known.filter((one) => one.step === step).map(({ migration }) => migration),
        release.difference,
      ),
    ),
    ...(isNew ? findMissing(check) : []),
  ]
}

interface EditionStep {
  from: Edition
  to: Edition
}

function stepOf({ value }: Data<Migration>, steps: readonly EditionStep[]): EditionStep | undefined {
  return steps.find(({ from, to }) => from.edition === value.from && to.edition === value.to)
}

function strayFinding({ value: { from, to }, placeAt }: Data<Migration>, editions: readonly Edition[]): Diagnostic {
  const names = editions.map(({ edition }) => edition)
  const wanted = names.length < 2 ? 'there is no step between editions yet' : `answers go through ${names.join(', then ')}`
  return codes.migrationEditions.at(placeAt([names.includes(from) ? 'to' : 'from']), { from, to, wanted })
}

function checkStep({ from, to }: EditionStep, migrations: readonly Data<Migration>[], latest: ReleaseCheck['release']['difference']): Diagnostic[] {
  if (migrations.length === 0) return []
  const isLatest = latest?.from.edition === from.edition && latest.to.edition === to.edition
  const difference = isLatest ? latest : diffEditions(from, to, declarationsOf(migrations.map(({ value }) => value)))
  return migrations.flatMap((migration) => checkMigration(migration, { from, to, difference }))
}

/** Questionnaires that changed so that answers are touched, and of which no migration speaks. */
function findMissing({ sources: { tree }, release: { since, difference }, later, migrations }: ReleaseCheck): Diagnostic[] {
  if (since === undefined || difference === undefined) return []
  const [from, to] = [since.edition, later.edition]
  const placeOf = unitPlaces(tree)
  return later.resources.flatMap(({ id }) => {
    if (migrations.some(({ value }) => value.questionnaire === id && value.from === from && value.to === to)) return []
    const changes = findUncovered(difference, id, undefined)
    const place = changes[0] === undefined ? wholeFile(`${id}/questionnaire.yaml`) : placeOf(id, changes[0].unit)
    return changes.length === 0 ? [] : [codes.migrationMissing.at(place, { path: migrationPath(id, from, to), units: listUnits(changes) })]
  })
}

function listUnits(changes: readonly EditionChange[]): string[] {
  return [...new Set(changes.map(({ unit }) => unit))]
}

import type { Data } from '@ai-toolkit/data'
import type { Edition, EditionDifference, Migration } from '@ai-toolkit/model'
import { type Declarations, diffEditions } from '../difference/diff-editions.ts'
import { declarationsOf } from '../migration/declarations-of.ts'
import { checkChanges } from './check-changes.ts'
import { checkChangesets } from './check-changesets.ts'
import { checkErrata } from './check-errata.ts'
import { checkMigrations } from './check-migrations.ts'
import { checkNumbers } from './check-numbers.ts'
import { listParts } from './list-parts.ts'
import { packagesOf } from './packages-of.ts'
import { parseMigrations } from './parse-migrations.ts'
import type { PartRelease, Release, ReleaseSources } from './release.ts'
import { greatestStep, nextVersion } from './steps.ts'

/**
 * What changed since the last sealed edition, which step each resource needs and declares, what the next edition is called, and everything
 * that keeps it from being sealed. Findings name files as the tree does, changesets as they were given.
 */
export function assessRelease(sources: ReleaseSources): Release {
  const { sealed, working, tree } = sources
  const last = sealed.at(-1)
  const migrations = parseMigrations(tree)
  const changes = last === undefined ? undefined : settle(last, sources, migrations.value)
  const next = changes?.next ?? { edition: working.edition, step: 'none' as const }
  const parts = changes?.parts ?? listFirst(working)
  const release = {
    ...(last && { since: { edition: last.edition, date: last.date } }),
    next,
    parts,
    ...(changes && { difference: changes.difference }),
  }
  const later = { ...working, edition: next.edition }
  const check = { sources, release, later, migrations: migrations.value }
  return {
    ...release,
    changesets: usedUp(sources),
    diagnostics: [
      ...migrations.diagnostics,
      ...checkNumbers(check),
      ...checkChangesets(check),
      ...checkChanges(check),
      ...checkMigrations(check),
      ...checkErrata(check),
    ],
  }
}

interface Changes {
  difference: EditionDifference
  parts: PartRelease[]
  next: Release['next']
}

/**
 * The difference depends on the number of the next edition, which activates announced questions, and the number on the difference. Steps only
 * grow, so that it is settled after at most three rounds.
 */
function settle(last: Edition, sources: ReleaseSources, migrations: readonly Data<Migration>[]): Changes {
  const { working } = sources
  const declared = declarationsFor(sources, last, migrations)
  let edition = working.edition
  for (;;) {
    const difference = diffEditions(last, { ...working, edition }, declared)
    const parts = listParts(last, difference, sources)
    const step = greatestStep(parts.flatMap(({ needs, declared: said }) => [needs, said]))
    const named = working.edition === last.edition ? nextVersion(last.edition, step) : working.edition
    if (named === edition) return { difference, parts, next: { edition, step } }
    edition = named
  }
}

/** What the migrations from the last edition say of its questionnaires, and which texts the errata correct that no edition has brought yet. */
function declarationsFor({ sealed, working }: ReleaseSources, last: Edition, migrations: readonly Data<Migration>[]): Declarations {
  const declared = declarationsOf(migrations.flatMap(({ value }) => (value.from === last.edition ? [value] : [])))
  const fresh = (working.errata ?? []).filter((erratum) => !sealed.some(({ edition }) => edition === erratum.edition))
  return { ...declared, wordingOnly: new Set([...declared.wordingOnly, ...fresh.flatMap(({ corrects = [] }) => corrects)]) }
}

function listFirst({ resources }: Edition): PartRelease[] {
  return resources.map(({ id, title, version }) => ({
    resource: id,
    title,
    next: version,
    changes: {},
    translated: [],
    needs: 'none',
    declared: 'none',
  }))
}

/** Changesets about resources; those about other packages stay for whoever releases these. */
function usedUp({ tree, changesets }: ReleaseSources): string[] {
  const packages = packagesOf(tree)
  return changesets.flatMap(({ file, releases }) => (releases.some((release) => packages.has(release.package)) ? [file] : []))
}

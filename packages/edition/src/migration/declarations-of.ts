import type { Migration } from '@ai-toolkit/model'
import type { Declarations } from '../difference/diff-editions.ts'
import { covers, listRules } from './list-rules.ts'

/** What migrations say of changes that nobody can compute: which texts mean the same, and which questions go on as which. */
export function declarationsOf(migrations: readonly Migration[]): Declarations {
  return {
    wordingOnly: new Set(migrations.flatMap(({ questionnaire, keep = [] }) => keep.map((unit) => `${questionnaire}:${unit}`))),
    lineages: new Map(
      migrations.map(({ questionnaire, move = [], split = [], merge = [] }) => [
        questionnaire,
        [
          ...move.map(({ from, to }) => ({ from: [from], to: [to] })),
          ...split.map(({ from, to }) => ({ from: [from], to })),
          ...merge.map(({ from, to }) => ({ from, to: [to] })),
        ],
      ]),
    ),
  }
}

/** Whether one of these migrations has a rule for a change: what `checkDifference` need not ask about any more. */
export function declaredBy(migrations: readonly Migration[]): (resource: string, unit: string) => boolean {
  const rules = migrations.map((migration) => ({ resource: migration.questionnaire, rules: listRules(migration) }))
  return (resource, unit) => rules.some((one) => one.resource === resource && one.rules.some((rule) => covers(rule, unit)))
}

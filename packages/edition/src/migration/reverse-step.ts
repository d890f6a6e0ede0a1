import type { Edition, EditionChange, Migration } from '@ai-toolkit/model'
import { diffEditions } from '../difference/diff-editions.ts'
import { declarationsOf } from './declarations-of.ts'
import { findUncovered } from './find-uncovered.ts'
import { reverseMigration } from './reverse-migration.ts'

/**
 * The migration back between two editions, or undefined where there is none: `reverseMigration`, and rules for what only the later edition
 * has. Answers to that are retired, for no reason that anybody wrote, and what the earlier edition has besides is asked again.
 * @param from the later edition, which answers leave
 * @param to the earlier one, which they go back to
 */
export function reverseStep(migration: Migration, from: Edition, to: Edition): Migration | undefined {
  const back = reverseMigration(migration)
  if (back === undefined) return undefined
  const open = findUncovered(diffEditions(from, to, declarationsOf([back])), back.questionnaire, back)
  return {
    ...back,
    keep: [...(back.keep ?? []), ...open.filter(({ kind }) => kind === 'added').map(({ unit }) => unit)],
    drop: open.flatMap(unitsGone).map((unit) => ({ unit, reason: '' })),
  }
}

/** What is gone on the way back, whatever its texts make it look like. */
function unitsGone({ kind, unit, others = [] }: EditionChange): string[] {
  if (kind === 'merged') return others.map((id) => `questions.${id}`)
  return kind === 'removed' || kind === 'split' ? [unit] : []
}

import type { Checked } from '@ai-toolkit/diagnostics'
import type { Answers, Edition, Migration, MigrationRecord } from '@ai-toolkit/model'
import { migrateAnswers } from './migrate-answers.ts'

/** Answers in the last of several editions, and the record of each step. */
export interface MigratedThrough {
  answers: Answers
  records: MigrationRecord[]
}

/**
 * Takes an answer file through several editions, step by step: from the one that it was given to, which is the first, to the last. Where a
 * step is refused, so is the whole.
 */
export function migrateThrough(
  answers: Answers,
  editions: readonly Edition[],
  migrations: readonly Migration[],
  file = 'answers',
): Checked<MigratedThrough> {
  let current = answers
  const records: MigrationRecord[] = []
  for (const [index, from] of editions.entries()) {
    const to = editions[index + 1]
    if (to === undefined) break
    const { value, diagnostics } = migrateAnswers(current, from, to, migrations, file)
    if (value === undefined) return { value: undefined, diagnostics }
    current = value.answers
    records.push(value.record)
  }
  return { value: { answers: current, records }, diagnostics: [] }
}

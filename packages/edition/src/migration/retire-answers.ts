import type { MigrationEntry, RetiredAnswer } from '@ai-toolkit/model'

/** As in the answers schema. */
const LONGEST_REASON = 20_000

/**
 * What the answer file keeps of answers that lost their place or a part of it, as the account of the step has them: as they were, and why.
 * @param from the edition that they were given in
 * @param to the edition in which they have no place
 */
export function retireAnswers(entries: readonly MigrationEntry[], from: string, to: string): RetiredAnswer[] {
  return entries.flatMap(({ question, group, before, why }) => {
    if (question === undefined || before === undefined || why === undefined) return []
    return [{ question, ...(group !== undefined && { group }), edition: from, to, answer: before, why: why.slice(0, LONGEST_REASON) }]
  })
}

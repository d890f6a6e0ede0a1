import type { MigrationEntry, MigrationRecord } from '@ai-toolkit/model'
import { followReasons, joinReasons, traceReasons } from './join-reasons.ts'

/** What became of every answer on a way of several steps: `question` and `before` as at its beginning, `into` as at its end. */
export interface JoinedRecord extends Pick<MigrationRecord, 'entries' | 'toReview' | 'toAnswer'> {}

/** Makes one account of the accounts of steps that follow each other. */
export function joinRecords([first, ...others]: readonly MigrationRecord[]): JoinedRecord {
  if (first === undefined) return { entries: [], toReview: [], toAnswer: [] }
  return others.reduce<JoinedRecord>(
    (before, step) => ({
      entries: joinEntries(before.entries, step.entries),
      toReview: [...new Set([...before.toReview.flatMap((id) => follow(id, step)), ...step.toReview])],
      toAnswer: [...new Set([...before.toAnswer, ...step.toAnswer])],
    }),
    first,
  )
}

/** Where the answer to a question is after a step. */
function follow(id: string, { entries }: MigrationRecord): string[] {
  return entries.filter(({ question }) => question === id).flatMap(({ into }) => into)
}

function joinEntries(before: readonly MigrationEntry[], step: readonly MigrationEntry[]): MigrationEntry[] {
  const traced = step.map((entry) => traceReasons(entry, before))
  const next = Map.groupBy(traced, ({ question, group }) => placeOf(question ?? '', group))
  const fresh = step.filter(({ question }) => question === undefined)
  return [...before.map((entry) => joinEntry(followReasons(entry, step), next)), ...fresh]
}

function placeOf(question: string, group: string | undefined): string {
  return `${question} ${group ?? ''}`
}

function joinEntry(entry: MigrationEntry, next: ReadonlyMap<string, readonly MigrationEntry[]>): MigrationEntry {
  const later = entry.into.flatMap((id) => next.get(placeOf(id, entry.group)) ?? [])
  if (later.length === 0) return entry
  const into = [...new Set(later.flatMap((one) => one.into))]
  const because = joinReasons([entry, ...later])
  const whys = [...new Set([entry, ...later].flatMap(({ why }) => why ?? []))]
  const given =
    entry.before ?? (entry.outcome === 'kept' || entry.outcome === 'moved' ? later.find(({ before }) => before !== undefined)?.before : undefined)
  return {
    ...(entry.question !== undefined && { question: entry.question }),
    ...(entry.group !== undefined && { group: entry.group }),
    outcome: into.length === 0 ? 'retired' : graver(entry.outcome, later),
    into,
    ...((entry.review || later.some(({ review }) => review)) && { review: true }),
    ...(whys.length > 0 && { why: whys.join('; ') }),
    ...(because.length > 0 && { because }),
    ...(given !== undefined && { before: given }),
  }
}

/** What happened last says most, unless nothing happened then. */
function graver(outcome: MigrationEntry['outcome'], later: readonly MigrationEntry[]): MigrationEntry['outcome'] {
  return later.find((one) => one.outcome !== 'kept' && one.outcome !== 'retired')?.outcome ?? outcome
}

import type { MigrationEntry, MigrationReason } from '@ai-toolkit/model'

/** The entry with its reasons naming questions as a later step leaves them, as far as that says where answers to them went. */
export function followReasons(entry: MigrationEntry, step: readonly MigrationEntry[]): MigrationEntry {
  const follow = (id: string): string[] => {
    const into = step.filter((one) => isAt(id, entry.group, one)).flatMap((one) => one.into)
    return into.length === 0 ? [id] : into
  }
  return withReasons(entry, ({ questions, ...reason }) => ({ ...reason, questions: [...new Set(questions.flatMap(follow))] }))
}

/** The entry with its reasons naming the question that an answer was taken from as it was before the steps that came first. */
export function traceReasons(entry: MigrationEntry, earlier: readonly MigrationEntry[]): MigrationEntry {
  const trace = (id: string): string => earlier.find(({ group, into }) => group === entry.group && into.includes(id))?.question ?? id
  return withReasons(entry, (reason) => (reason.taken === undefined ? reason : { ...reason, taken: trace(reason.taken) }))
}

/** The reasons of entries, each once. */
export function joinReasons(entries: readonly MigrationEntry[]): MigrationReason[] {
  return [...new Map(entries.flatMap(({ because = [] }) => because).map((reason) => [JSON.stringify(reason), reason])).values()]
}

function isAt(id: string, group: string | undefined, entry: MigrationEntry): boolean {
  return entry.question === id && entry.group === group
}

function withReasons(entry: MigrationEntry, change: (reason: MigrationReason) => MigrationReason): MigrationEntry {
  return entry.because === undefined ? entry : { ...entry, because: entry.because.map(change) }
}

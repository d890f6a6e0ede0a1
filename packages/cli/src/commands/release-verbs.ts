import { InvalidArgumentError, Option } from 'commander'
import { shared } from './options.ts'
import type { VerbDefinition } from './verb-definition.ts'

/** Verbs that make editions. */
export const releaseVerbs: VerbDefinition[] = [
  {
    usage: 'release status',
    description: 'Say what changed since the last sealed edition, which step each resource needs, and whether its changesets say so.',
    example: 'pnpm toolkit release status',
    options: [shared.content, shared.json],
    load: async () => (await import('../verbs/release-status.ts')).releaseStatus,
  },
  {
    usage: 'release seal',
    description: 'Seal the next edition: versions and change logs are counted on, and content/editions/<version> is written for good.',
    example: 'pnpm toolkit release seal --label "Second edition"',
    options: [
      shared.content,
      shared.templates,
      new Option('--date <day>', 'the day printed on it, YYYY-MM-DD (default: today; for the first edition, that of toolkit.yaml)').argParser(
        parseDay,
      ),
      new Option('--label <text>', 'its name for people (default: what toolkit.yaml says, unless that is the last edition’s)'),
      shared.json,
    ],
    load: async () => (await import('../verbs/release-seal.ts')).releaseSeal,
  },
]

/** A day that there is. */
function parseDay(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) throw new InvalidArgumentError('It wants a day, as 2026-11-22.')
  return value
}

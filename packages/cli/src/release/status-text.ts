import { classOrder, type PartRelease, type Release } from '@ai-toolkit/edition'
import { plural } from '../talk.ts'
import { textColumns } from '../text-columns.ts'

/** A release for a terminal: what changed, part by part, and what the next edition is. */
export function statusText(release: Release): string {
  const { since, next, parts } = release
  if (since === undefined) return firstText(release)
  const changed = parts.filter(({ needs, declared, translated }) => needs !== 'none' || declared !== 'none' || translated.length > 0)
  if (changed.length === 0) return `Nothing changed since ${since.edition} (${since.date}).`
  const rows = [['', 'changes', 'needs', 'changesets say', 'becomes'], ...changed.map(rowOf)]
  const last =
    next.step === 'none'
      ? 'Nothing of it needs a new edition.'
      : `The next edition is ${next.edition}. The greatest step of its parts is a ${next.step} one.`
  return [`Since edition ${since.edition} (${since.date}):`, '', ...textColumns(rows), '', last].join('\n')
}

function firstText({ next, parts }: Release): string {
  const rows = parts.map(({ resource = '', next: version = '' }) => [`  ${resource}`, version])
  return [`No edition is sealed yet: everything is new. The first will be ${next.edition}, of`, ...textColumns(rows)].join('\n')
}

function rowOf({ resource, version, next, changes, translated, needs, declared }: PartRelease): string[] {
  const counts = classOrder.flatMap((name) => (changes[name] === undefined ? [] : [`${changes[name]} ${name}`]))
  const words = translated.length > 0 ? [`${plural(translated.length, 'translation')} (${translated.join(', ')})`] : []
  const becomes = version === undefined ? `${next} (new)` : next === undefined ? 'gone' : next
  return [
    `  ${resource ?? 'toolkit'}`,
    [...counts, ...words].join(', '),
    needs,
    resource === undefined ? '' : declared,
    resource === undefined ? '' : becomes,
  ]
}

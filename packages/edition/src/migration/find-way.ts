import type { Digest, Migration, Version } from '@ai-toolkit/model'

/** An edition as a station of answers to one questionnaire. */
export interface Station {
  edition: Version
  /** Of the questionnaire; undefined where the edition has none of this id. */
  digest: Digest | undefined
}

/**
 * The editions that answers go through from one to another, both included: the fewest that lead there step by step, where a step is a migration,
 * in either direction, or leads to an edition with the same questionnaire. Where nothing leads there, all that lie between, in their order: what
 * no rule covers on the way is for `migrateAnswers` to refuse.
 * @param stations all editions, the earliest first
 * @param migrations those of the questionnaire
 */
export function findWay(from: Version, to: Version, stations: readonly Station[], migrations: readonly Migration[]): Version[] {
  const ways = new Map<Version, Version[]>([[from, [from]]])
  // A map can be walked while it grows: nearer editions come first.
  for (const [edition, way] of ways) {
    for (const next of nextTo(edition, stations, migrations)) if (!ways.has(next)) ways.set(next, [...way, next])
  }
  return ways.get(to) ?? allBetween(from, to, stations)
}

function nextTo(edition: Version, stations: readonly Station[], migrations: readonly Migration[]): Version[] {
  const digest = stations.find((station) => station.edition === edition)?.digest
  const isLinked = (other: Version): boolean =>
    migrations.some((one) => (one.from === edition && one.to === other) || (one.to === edition && one.from === other))
  return stations.filter((station) => (digest !== undefined && station.digest === digest) || isLinked(station.edition)).map((one) => one.edition)
}

function allBetween(from: Version, to: Version, stations: readonly Station[]): Version[] {
  const order = stations.map(({ edition }) => edition)
  const [start, end] = [order.indexOf(from), order.indexOf(to)]
  return start <= end ? order.slice(start, end + 1) : order.slice(end, start + 1).reverse()
}

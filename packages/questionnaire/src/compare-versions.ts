/**
 * Orders two semantic versions: negative where `a` comes before `b`, 0 where neither does, else positive (semver.org, rule 11).
 * Build metadata is no part of the format.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)]
  return compareParts(left.numbers, right.numbers) || comparePreReleases(left.preRelease, right.preRelease)
}

interface Version {
  numbers: string[]
  /** Empty for a release. */
  preRelease: string[]
}

function parseVersion(version: string): Version {
  const dash = version.indexOf('-')
  return dash < 0
    ? { numbers: version.split('.'), preRelease: [] }
    : { numbers: version.slice(0, dash).split('.'), preRelease: version.slice(dash + 1).split('.') }
}

/** A pre-release comes before its release. */
function comparePreReleases(a: string[], b: string[]): number {
  return a.length === 0 || b.length === 0 ? b.length - a.length : compareParts(a, b)
}

/** Part by part; where all the parts of one equal those of the other, the shorter comes first. */
function compareParts(a: string[], b: string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = comparePart(part, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Numbers by value and before words, words by code unit. */
function comparePart(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (aIsNumber && bIsNumber) return Number(a) - Number(b)
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

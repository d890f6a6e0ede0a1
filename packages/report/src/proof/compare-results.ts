/** One value in which two results differ. */
export interface ResultDifference {
  /** Such as `measures[total].value` or `levels[overall].band`; parts of lists are named by their ids, or by their place from 1. */
  path: string
  /** As JSON; undefined where there is nothing. */
  expected: string | undefined
  found: string | undefined
}

/** Nobody reads more, and a result of another questionnaire would differ everywhere. */
const mostDifferences = 500

/**
 * Where an assessment that was found differs from the one that the answers give, path by path, in the order of the one expected; 500 at
 * most. Both are plain JSON, and the one found may be anything at all.
 */
export function compareResults(expected: unknown, found: unknown): ResultDifference[] {
  const differences: ResultDifference[] = []
  compare(expected, found, '', differences)
  return differences
}

function compare(expected: unknown, found: unknown, path: string, differences: ResultDifference[]): void {
  if (differences.length >= mostDifferences) return
  const [wanted, given] = [partsOf(expected), partsOf(found)]
  if (wanted !== undefined && given !== undefined && Array.isArray(expected) === Array.isArray(found)) {
    for (const key of new Set([...wanted.keys(), ...given.keys()])) compare(wanted.get(key), given.get(key), path + key, differences)
    return
  }
  const [one, other] = [written(expected), written(found)]
  if (one !== other) differences.push({ path: path.replace(/^\./, ''), expected: one, found: other })
}

/** The parts of a list or an object by the name that a path gives them; undefined for what has none. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) return new Map(uniqueKeys(value).map((key, index) => [key, value[index]]))
  if (typeof value !== 'object' || value === null) return undefined
  return new Map(Object.entries(value).map(([key, part]) => [`.${key}`, part]))
}

/** Entries of results have an id, or the measure or level that they are of; where two share one, all of the list go by their places. */
function uniqueKeys(entries: readonly unknown[]): string[] {
  const named = entries.map(nameOf)
  const isUnique = new Set(named).size === named.length && !named.includes(undefined)
  return entries.map((_, index) => `[${isUnique ? named[index] : index + 1}]`)
}

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const parts = new Map(Object.entries(entry))
  const id = parts.get('id') ?? parts.get('measure') ?? parts.get('level') ?? parts.get('band')
  const of = parts.get('of')
  if (typeof id !== 'string') return undefined
  return typeof of === 'string' ? `${id} of ${of}` : id
}

function written(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}

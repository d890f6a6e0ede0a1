/**
 * What of each list the other lacks, counted, whatever the order: `expected` of the first, `found` of the second. Undefined where they hold
 * the same.
 */
export function differenceOf(first: readonly string[], second: readonly string[]): { expected: string[]; found: string[] } | undefined {
  const found = [...second]
  const expected = first.filter((item) => {
    const at = found.indexOf(item)
    if (at >= 0) found.splice(at, 1)
    return at < 0
  })
  return expected.length === 0 && found.length === 0 ? undefined : { expected, found }
}

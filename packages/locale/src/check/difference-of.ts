/** What of a list is missing in another, and what is added; counted, whatever the order. Undefined where they hold the same. */
export function differenceOf(expected: readonly string[], found: readonly string[]): { missing: string[]; added: string[] } | undefined {
  const added = [...found]
  const missing = expected.filter((item) => {
    const at = added.indexOf(item)
    if (at >= 0) added.splice(at, 1)
    return at < 0
  })
  return missing.length === 0 && added.length === 0 ? undefined : { missing, added }
}

/** What of two lists differs, once what they share is taken away: what the source text has and the translation lacks, and the other way round. */
export interface Difference {
  expected: readonly string[]
  found: readonly string[]
}

/** A difference in words, as the end of a sentence. At least one of its lists holds something. */
export function describeDifference({ expected, found }: Difference): string {
  if (found.length === 0) return `expected ${expected.join(', ')}, found nothing in its place`
  if (expected.length === 0) return `found ${found.join(', ')}, which the source does not have`
  return `found ${found.join(', ')} where the source has ${expected.join(', ')}`
}

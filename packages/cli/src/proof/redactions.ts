import type { Redaction } from '@ai-toolkit/model'

/** What can be left out of answers, in the order in which a report names it. */
export const redactions: readonly Redaction[] = ['notes', 'evidence', 'respondents']

/** What either of two leaves out, in the order of `redactions`. */
export function joinRedactions(one: readonly Redaction[], other: readonly Redaction[]): Redaction[] {
  return redactions.filter((redaction) => one.includes(redaction) || other.includes(redaction))
}

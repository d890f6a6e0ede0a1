/** A question or area by its number, where it has one, and its words. */
export function causeLine({ number, label }: { number: string | undefined; label: string }): string {
  return number === undefined ? label : `${number}\u2002${label}`
}

/** Many of them in few words: numbers are looked up among the answers. */
export function shortCauses(causes: readonly { number: string | undefined; label: string }[]): string {
  return causes.map(({ number, label }) => number ?? label).join('\u2002')
}

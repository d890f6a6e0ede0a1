/** A question or area by its number, where it has one, and its words. */
export function causeLine({ number, label }: { number: string | undefined; label: string }): string {
  return number === undefined ? label : `${number}\u2002${label}`
}

/** What was found in a part of a package that must not travel. */
export interface Danger {
  /** Path of the part. */
  part: string
  /** In words, such as “an embedded object”. */
  what: string
}

/** Whether a link may lead there: to a place that people go to themselves, in a browser or a mail program, or within the document. */
export function isPlainAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:|#)/i.test(address)
}

/** Enough of a text to recognise it by. */
export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : characters.join('')
}

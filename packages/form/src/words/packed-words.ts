/**
 * Messages as the page says them: ICU messages parsed when the page is made, so that it needs no parser. A message without values is a text,
 * any other a list of its parts.
 */
export type PackedWords = Readonly<Record<string, PackedMessage>>

/** A text, or parts to be said one after the other. */
export type PackedMessage = string | readonly PackedPart[]

/** A text, or something to be filled in. */
export type PackedPart =
  | string
  /** A value as it is. */
  | { show: string }
  /** A value as a number of the language; `percent`: as per cent. */
  | { number: string; percent?: boolean }
  /** One of several messages, by the value itself (`=3`, a word, `other`) or by its plural form. */
  | { choose: string; by: 'value' | 'cardinal' | 'ordinal'; less: number; among: Readonly<Record<string, PackedMessage>> }
  /** The number that the plural around it chose by. */
  | { count: true }

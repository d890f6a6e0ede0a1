/** The languages that are made for tests: one left to right, one right to left. */
export type PseudoLocale = 'qps-ploc' | 'qps-plocm'

/** Translations from English run about a third longer. Of letters it is a little more here, since spaces and digits do not grow. */
const GROWTH = 0.4

/** Latin letters that the fonts of the pages have, alike enough that a tester can still read; f, q, v and x have no such kin. */
const accented = lettersOf('abcdefghijklmnopqrstuvwxyz', 'áḃçðéfĝĥîĵķļḿñöþqŕšţûvŵxýž')
/** Arabic, because its letters join, stand higher and lower than Latin ones, and are what the shipped fonts have of right-to-left scripts. */
const arabic = lettersOf('abcdefghijklmnopqrstuvwxyz', 'ابصدعفغهيجكلمنوثقرستطضظشحز')

const alphabets: Readonly<Record<PseudoLocale, ReadonlyMap<string, string>>> = { 'qps-ploc': accented, 'qps-plocm': arabic }

/**
 * The same words in other letters and about a third longer: in each word, letters spread over it stand twice. Digits, signs and spaces stay.
 * A word becomes the same wherever it stands, so that terms stay terms.
 */
export function disguiseWords(text: string, locale: PseudoLocale): string {
  const alphabet = alphabets[locale]
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => [...stretch(word)].map((letter) => disguise(letter, alphabet)).join(''))
}

function stretch(word: string): string {
  const letters = [...word]
  const doubled = (index: number): boolean => Math.round(index * GROWTH) < Math.round((index + 1) * GROWTH)
  return letters.map((letter, index) => (doubled(index) ? letter + letter : letter)).join('')
}

function disguise(letter: string, alphabet: ReadonlyMap<string, string>): string {
  const small = alphabet.get(letter.toLowerCase())
  if (small === undefined) return letter
  return letter === letter.toLowerCase() ? small : small.toUpperCase()
}

function lettersOf(plain: string, other: string): ReadonlyMap<string, string> {
  const others = [...other]
  return new Map([...plain].map((letter, index) => [letter, others[index] ?? letter]))
}

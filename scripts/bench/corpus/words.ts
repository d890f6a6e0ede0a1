/** All that generated texts are made of; nothing else of a text is translated. No id and no name of a directive is among them. */
export const vocabulary =
  'a agency officer decides before system measures likely harm people record review data model error group court public answer question step risk person reads writes where what often never one two small large'.split(
    ' ',
  )

/** The languages beside English, with the letters that their words are written in. */
const alphabets: Record<string, ReadonlyMap<string, string>> = {
  fr: letters('abcdefghijklmnopqrstuvwxyz', 'àbçdéfghîjklmñôpqrstùvwxyz'),
  es: letters('abcdefghijklmnopqrstuvwxyz', 'ábcdefghíjklmñópqrstúvwxyz'),
  ar: letters('abcdefghijklmnopqrstuvwxyz', 'ابثدهفجحيزكلمنوپقرستعڤةخىظ'),
}

/** The languages that a corpus is translated into. */
export const translatedInto: readonly string[] = Object.keys(alphabets)

/** What stands in braces is an attribute or a place for something else, and stays. */
const words = new RegExp(`\\{[^}]*\\}|\\b(?:${[...vocabulary, 'base', 'rate', 'when', 'read', 'matters'].join('|')})\\b`, 'gi')

/** Every word of the vocabulary in the letters of another language, so that a translation has the marks of its source and not one of its words. */
export function translateWords(text: string, locale: string): string {
  const alphabet = alphabets[locale]
  const translate = (word: string) => (word.startsWith('{') ? word : Array.from(word, (letter) => alphabet?.get(letter) ?? letter).join(''))
  return alphabet === undefined ? text : text.replace(words, translate)
}

function letters(from: string, to: string): ReadonlyMap<string, string> {
  const own = Array.from(to)
  const lower = Array.from(from, (letter, index) => [letter, own[index] ?? letter] as const)
  return new Map([...lower, ...lower.map(([letter, other]) => [letter.toUpperCase(), other.toUpperCase()] as const)])
}

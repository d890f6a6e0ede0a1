/** The way that letters run. */
export type Direction = 'ltr' | 'rtl'

/** A piece of text that runs one way. */
export interface DirectedText {
  text: string
  direction: Direction
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u
const letter = /\p{L}/u
const digit = /\p{Nd}/u

/** More pieces than any honest text has; each costs an element of the document. */
const mostPieces = 500

/**
 * Splits a text into pieces that run one way, since Word wants to be told for each run. What has no direction of its own (spaces, signs)
 * goes with its neighbours where both run the same way, else with the paragraph; digits go with the letters before them (UAX #9, rules N1,
 * N2 and W7).
 */
export function splitDirections(text: string, paragraph: Direction): DirectedText[] {
  const pieces: DirectedText[] = []
  let last: Direction = paragraph
  let pending = ''
  for (const character of text) {
    const own = directionOf(character, last)
    if (own === undefined) {
      pending += character
      continue
    }
    append(pieces, pending, own === last ? own : paragraph)
    append(pieces, character, own)
    pending = ''
    last = own
  }
  append(pieces, pending, paragraph)
  return pieces.length > mostPieces ? [{ text, direction: paragraph }] : pieces
}

/** The way that the first letter runs; undefined where there is none. */
export function firstDirection(text: string): Direction | undefined {
  const first = text.match(letter)?.[0]
  return first === undefined ? undefined : rightToLeft.test(first) ? 'rtl' : 'ltr'
}

function directionOf(character: string, last: Direction): Direction | undefined {
  if (digit.test(character)) return last
  if (rightToLeft.test(character)) return 'rtl'
  return letter.test(character) ? 'ltr' : undefined
}

function append(pieces: DirectedText[], text: string, direction: Direction): void {
  const last = pieces.at(-1)
  if (text === '') return
  if (last?.direction === direction) last.text += text
  else pieces.push({ text, direction })
}

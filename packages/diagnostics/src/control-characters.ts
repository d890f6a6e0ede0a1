import type { Diagnostic } from '@ai-toolkit/model'
import { controlCharacter } from './codes/control-character.ts'
import { findPlaces } from './places.ts'

/** The C0 and C1 controls other than tab, line feed, carriage return and next line; the two code points that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbiddenUnit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/

/** Characters that no text of ours may hold: those, and halves of surrogate pairs (YAML 1.2.2, section 5.1; XML 1.0 and HTML refuse nearly the same). */
const forbidden = new RegExp(`${forbiddenUnit.source}|\\p{Surrogate}`, 'gu')

/** How many findings one file may bring: a binary file under a text's name would bring thousands. */
const mostFindings = 10

/** A finding for each forbidden character of a text, the first ten of them. */
export function findControlCharacters(file: string, text: string): Diagnostic[] {
  if (isClean(text)) return []
  const findings: Diagnostic[] = []
  const places = findPlaces(file, text)
  for (const { 0: character, index } of text.matchAll(forbidden)) {
    if (findings.length === mostFindings) break
    findings.push(controlCharacter.at(places.placeAt(index, index + 1), { character: nameCharacter(character) }))
  }
  return findings
}

/** Most texts are, and whether one is takes half the time of looking for what to point at. */
function isClean(text: string): boolean {
  return !forbiddenUnit.test(text) && text.isWellFormed()
}

/** The name of the first forbidden character of a text that stands in no file as it is, such as one written with an escape. */
export function nameControlCharacter(text: string): string | undefined {
  const found = isClean(text) ? undefined : text.match(forbidden)?.[0]
  return found === undefined ? undefined : nameCharacter(found)
}

/** The text with each forbidden character replaced by one U+FFFD, so that every offset stays what it was. */
export function replaceControlCharacters(text: string): string {
  return isClean(text) ? text : text.replace(forbidden, '\ufffd')
}

/** `U+001B`: the way to speak of a character that cannot be shown. */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

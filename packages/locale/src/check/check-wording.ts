import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { Unit } from '../units/unit.ts'
import { compareNumbers } from './compare-numbers.ts'
import { roomFor } from './room-for.ts'

/** What readers read of two texts, without marks, addresses, placeholders and code. */
export interface WordsRead {
  source: string
  found: string
}

/** What a person should look at, whatever the format: spaces at the edges, room, numbers. */
export function checkWording(unit: Unit, translation: string, words: WordsRead | undefined, placeAt: () => Place): Diagnostic[] {
  const most = roomFor(unit)
  const tooLong = most !== undefined && translation.length > most
  return [
    ...(/^\s|\s$/.test(translation) && !/^\s|\s$/.test(unit.text) ? [codes.translationSpace.at(placeAt(), {})] : []),
    ...(tooLong ? [codes.translationLength.at(placeAt(), { length: translation.length, most })] : []),
    // The numbers of a message choose its branches, which differ between languages.
    ...(words === undefined || unit.format === 'message' ? [] : compareNumbers(words, placeAt)),
  ]
}

/**
 * Whether a translation only repeats its source. Names, abbreviations and single words are the same in many languages; three words with small
 * letters seldom are. A footnote may be a source, cited as it is called.
 */
export function isCopy({ text, kind }: Unit, translation: string, words: WordsRead | undefined): boolean {
  if (text !== translation || kind === 'footnote' || words === undefined) return false
  return new Set(words.source.match(/(?<![\p{L}\p{M}])\p{Ll}{2,}/gu)).size >= 3
}

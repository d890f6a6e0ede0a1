import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { Unit } from '../units/unit.ts'
import { differenceOf } from './difference-of.ts'

/** Numbers that the source has and the translation does not, and the other way round; how often does not matter, as “the twenty” may stand for 20. */
export function compareNumbers({ format, text }: Unit, translation: string, place: Place): Diagnostic[] {
  // The numbers of a message choose its branches, which differ between languages.
  if (format === 'message' || format === 'forms') return []
  const difference = differenceOf(unique(numbersIn(text)), unique(numbersIn(translation)))
  return difference === undefined ? [] : [codes.translationNumbers.at(place, difference)]
}

/**
 * The digits of each number, without the signs that group them: a space groups in one language what a comma groups in another. What
 * stands before and after a point or comma counts singly, as one language writes 5.1 where the other writes 5(1). What belongs to marks (targets, addresses, code, notes) is no number of the text.
 */
function numbersIn(text: string): string[] {
  const words = text
    .replace(/\]\([^)]*\)|\{[^}]*\}|`[^`]*`|\[\^[^\]]*\]|https?:\S+/g, ' ')
    // Arabic-Indic and Persian digits stand for the same numbers.
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  return [...words.matchAll(/\d+(?:[.,\u066B\u066C\u00A0\u202F\u2009'’ ]\d{3}(?!\d))*/g)].map(([number]) => number.replace(/\D/g, ''))
}

function unique(numbers: readonly string[]): string[] {
  return [...new Set(numbers)]
}

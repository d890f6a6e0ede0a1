import { readMessage } from '../check/read-message.ts'
import type { UsableTexts } from '../localise/localise-resource.ts'
import type { Unit } from '../units/unit.ts'
import type { PseudoLocale } from './disguise-words.ts'
import { pseudoText } from './pseudo-translate.ts'

/** Everything in a language made for tests, but messages that cannot be read: what is wrong with these is said where they stand. */
export function pseudoTexts(units: readonly Unit[], locale: PseudoLocale): UsableTexts {
  const usable = units.filter(({ format, text }) => format !== 'message' || 'value' in readMessage(text))
  return new Map(usable.map((unit) => [unit.id, pseudoText(unit, locale)]))
}

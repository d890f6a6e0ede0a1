import { type Checked, codes, hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { UsableText } from '../localise/localise-resource.ts'
import type { Unit } from '../units/unit.ts'
import type { CheckContext } from './check-catalogue.ts'
import { checkMarkdown } from './check-markdown.ts'
import { checkMessage } from './check-message.ts'
import { checkForms, checkPlain } from './check-plain.ts'
import { compareNumbers } from './compare-numbers.ts'
import { roomFor } from './room-for.ts'

/** What one translation is checked with. */
export interface TranslationContext extends CheckContext {
  /** Where a part of the translation stands; offsets in UTF-16 units. */
  placeAt: (start?: number, end?: number) => Place
}

/** What a check of one format found; no value where the translation must not be shown. */
export type FormatCheck = (unit: Unit, translation: string, context: TranslationContext) => Checked<UsableText>

const formats: Record<Unit['format'], FormatCheck> = { plain: checkPlain, forms: checkForms, markdown: checkMarkdown, message: checkMessage }

/** Checks one translation against its source. */
export function checkTranslation(unit: Unit, translation: string, context: TranslationContext): Checked<UsableText> {
  // Nothing else is said of a text whose characters lie about it.
  const characters = findCharacters(translation, context)
  if (characters.length > 0) return { value: undefined, diagnostics: characters }
  const { value, diagnostics } = formats[unit.format](unit, translation, context)
  const all = [...diagnostics, ...checkWording(unit, translation, context)]
  return { value: hasErrors(all) ? undefined : value, diagnostics: all }
}

/** Marks of direction (UAX 9: LRM, RLM, ALM, embeddings, overrides, isolates), and controls but the line feed of a hard break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const forbidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uE000-\uE0FF]/

function findCharacters(translation: string, { placeAt }: TranslationContext): Diagnostic[] {
  const found = forbidden.exec(translation)
  if (found === null) return []
  const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return [codes.translationCharacters.at(placeAt(found.index, found.index + 1), { character })]
}

/** What a person should look at, whatever the format. */
function checkWording(unit: Unit, translation: string, { placeAt }: TranslationContext): Diagnostic[] {
  const most = roomFor(unit)
  const tooLong = most !== undefined && translation.length > most
  return [
    ...(/^\s|\s$/.test(translation) && !/^\s|\s$/.test(unit.text) ? [codes.translationSpace.at(placeAt(), {})] : []),
    ...(isCopy(unit, translation) ? [codes.untranslatedCopy.at(placeAt(), {})] : []),
    ...(tooLong ? [codes.translationLength.at(placeAt(), { length: translation.length, most })] : []),
    ...compareNumbers(unit, translation, placeAt()),
  ]
}

/** Names and abbreviations are the same in many languages; three words with small letters seldom are. A footnote may be a source, cited as it is called. */
function isCopy({ text, format, kind }: Unit, translation: string): boolean {
  const words = text.replace(/\]\([^)]*\)|\{[^}]*\}|:\w+|\[\^[^\]]*\]/g, ' ')
  return format !== 'forms' && kind !== 'footnote' && text === translation && (words.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length >= 3
}

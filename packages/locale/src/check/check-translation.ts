import { type Checked, codes, hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { UsableText } from '../localise/localise-resource.ts'
import type { Unit } from '../units/unit.ts'
import type { CheckContext } from './check-catalogue.ts'
import { checkMarkdown } from './check-markdown.ts'
import { checkMessage } from './check-message.ts'
import { checkForms, checkPlain } from './check-plain.ts'
import { checkTags } from './check-tags.ts'
import { checkWording, isCopy, type WordsRead } from './check-wording.ts'

/** What one translation is checked with. */
export interface TranslationContext extends CheckContext {
  /** Where a part of the translation stands; offsets in UTF-16 units. */
  placeAt: (start?: number, end?: number) => Place
}

/** What a check of one format found; no value where the translation cannot be read. */
export interface FormatFindings extends Checked<UsableText> {
  /** None where the format has no words to compare, or the translation cannot be read. */
  words?: WordsRead
}

/** Checks what is particular to one format. */
export type FormatCheck = (unit: Unit, translation: string, context: TranslationContext) => FormatFindings

const formats: Record<Unit['format'], FormatCheck> = { plain: checkPlain, forms: checkForms, markdown: checkMarkdown, message: checkMessage }

/** Checks one translation against its source; no value where it must not be shown. */
export function checkTranslation(unit: Unit, translation: string, context: TranslationContext): Checked<UsableText> {
  const { placeAt } = context
  // Nothing else is said of a text whose characters lie about it.
  const characters = findCharacters(translation, context)
  if (characters.length > 0) return { value: undefined, diagnostics: characters }
  const { value, diagnostics: found, words } = formats[unit.format](unit, translation, context)
  const all = [...found, ...checkTags(unit, translation, placeAt), ...checkWording(unit, translation, words, placeAt)]
  // That it is a copy says all there is to look at.
  const diagnostics = isCopy(unit, translation, words) ? [...all.filter(isError), codes.untranslatedCopy.at(placeAt(), {})] : all
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics }
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

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

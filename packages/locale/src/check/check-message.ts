import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { FormatCheck, TranslationContext } from './check-translation.ts'
import { differenceOf } from './difference-of.ts'
import { categoriesOf, missingCategories } from './missing-categories.ts'
import { type PluralUse, type ReadMessage, readMessage } from './read-message.ts'

/** An ICU message: the same values in the same forms, the same keys, and every plural category of the language. */
export const checkMessage: FormatCheck = ({ text }, translation, context) => {
  const read = readMessage(translation)
  const source = readMessage(text)
  if ('fault' in read) {
    const { detail, start, end } = read.fault
    return { value: undefined, diagnostics: [codes.translationMessage.at(context.placeAt(start, end), { detail })] }
  }
  const value = { text: translation }
  // A source that cannot be read is a finding where it stands.
  if ('fault' in source) return { value, diagnostics: [] }
  return {
    value,
    diagnostics: [...compareUses(source.value, read.value, context), ...checkPlurals(source.value, read.value, context)],
    words: { source: source.value.words, found: read.value.words },
  }
}

function compareUses(source: ReadMessage, message: ReadMessage, context: TranslationContext): Diagnostic[] {
  const { expected = [], found = [] } = differenceOf(source.uses, message.uses) ?? {}
  const missing = expected.filter((use) => !isNeedlessPlural(use, message, context))
  // Any number may be counted or shown, also where the source does not; but not in place of what it does.
  const added = found.filter((use) => !(isNumber(use) && hasNumber(source, argumentOf(use)) && !missing.some((other) => isSameArgument(use, other))))
  return missing.length + added.length === 0 ? [] : [codes.translationArguments.at(context.placeAt(), { expected: missing, found: added })]
}

/** A language with one form for all numbers needs to tell none apart. */
function isNeedlessPlural(use: string, message: ReadMessage, { locale, plurals }: TranslationContext): boolean {
  const type = use.endsWith(', plural}') ? 'cardinal' : use.endsWith(', selectordinal}') ? 'ordinal' : undefined
  return type !== undefined && hasNumber(message, argumentOf(use)) && categoriesOf(locale, type, plurals).length === 1
}

function hasNumber({ uses }: ReadMessage, argument: string): boolean {
  return uses.some((use) => isNumber(use) && argumentOf(use) === argument)
}

function isNumber(use: string): boolean {
  return /, (?:number|plural|selectordinal)\b/.test(use)
}

function isSameArgument(use: string, other: string): boolean {
  return argumentOf(use) === argumentOf(other)
}

function argumentOf(use: string): string {
  return use.slice(1).split(/[,}]/, 1)[0] ?? ''
}

/**
 * Where the source tells no more apart than single numbers (`=1`) the translation need not either; once it begins to tell categories apart,
 * it must have all of them. A category that readers hardly meet is no reason to show them English instead.
 */
function checkPlurals(source: ReadMessage, message: ReadMessage, { locale, plurals, placeAt }: TranslationContext): Diagnostic[] {
  return message.plurals.flatMap((plural) => {
    const { argument } = plural
    const sameInSource = source.plurals.filter((other) => other.argument === argument && other.type === plural.type)
    if (![plural, ...sameInSource].some(tellsApart) && sameInSource.length > 0) return []
    const { common, rare } = missingCategories(plural, locale, plurals)
    return [
      ...(common.length === 0 ? [] : [codes.translationPlurals.at(placeAt(), { argument, missing: common })]),
      ...(rare.length === 0 ? [] : [codes.translationRarePlural.at(placeAt(), { argument, missing: rare })]),
    ]
  })
}

/** Whether it has a category besides `other`. */
function tellsApart({ categories }: PluralUse): boolean {
  return categories.some((category) => category !== 'other')
}

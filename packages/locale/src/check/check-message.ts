import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describeLocale } from '../describe-locale.ts'
import type { FormatCheck, TranslationContext } from './check-translation.ts'
import { differenceOf } from './difference-of.ts'

/** An ICU message: the same arguments and keys, and every plural category of the language. */
export const checkMessage: FormatCheck = ({ text }, translation, context) => {
  const read = parseMessage(translation)
  if (typeof read === 'string') return { value: undefined, diagnostics: [codes.translationMessage.at(context.placeAt(), { detail: read })] }
  const source = parseMessage(text)
  const difference = typeof source === 'string' ? undefined : differenceOf(unique(argumentsIn(source)), unique(argumentsIn(read)))
  return {
    value: { text: translation },
    diagnostics: [
      ...(difference === undefined ? [] : [codes.translationArguments.at(context.placeAt(), difference)]),
      ...checkPlurals(read, context),
    ],
  }
}

/** The message, or why it cannot be read. */
function parseMessage(text: string): MessageFormatElement[] | string {
  try {
    return parse(text, { ignoreTag: true })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return error.message
  }
}

/** Arguments as `{name}`, and the keys of `select` as `{name, select, key}`. */
function argumentsIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return []
    const below = optionsOf(element).flatMap(({ value }) => argumentsIn(value))
    const keys = element.type === TYPE.select ? Object.keys(element.options).map((key) => `{${element.value}, select, ${key}}`) : []
    return [`{${element.value}}`, ...keys, ...below]
  })
}

function checkPlurals(elements: readonly MessageFormatElement[], context: TranslationContext): Diagnostic[] {
  return elements.flatMap((element) => {
    const below = optionsOf(element).flatMap(({ value }) => checkPlurals(value, context))
    if (element.type !== TYPE.plural) return below
    const missing = categoriesOf(context.locale, element.pluralType ?? 'cardinal').filter((category) => !Object.hasOwn(element.options, category))
    return missing.length === 0 ? below : [codes.translationPlurals.at(context.placeAt(), { argument: element.value, missing }), ...below]
  })
}

function optionsOf(element: MessageFormatElement): { value: MessageFormatElement[] }[] {
  return element.type === TYPE.select || element.type === TYPE.plural ? Object.values(element.options) : []
}

function categoriesOf(locale: LocaleCode, type: Intl.PluralRuleType): readonly string[] {
  if (type === 'cardinal') return describeLocale(locale).plurals
  return new Intl.PluralRules(Intl.PluralRules.supportedLocalesOf(locale)[0] ?? 'en', { type }).resolvedOptions().pluralCategories
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)]
}

import type { LocaleCode } from '@ai-toolkit/model'
import { describeLocale } from '../describe-locale.ts'
import type { PluralUse } from './read-message.ts'

/** Categories that a plural has no branch for. */
export interface MissingCategories {
  /** Taken by numbers that readers meet. */
  common: string[]
  /** Taken by no number below 1,000, such as `many` in French and Spanish, which is for whole millions. */
  rare: string[]
}

/** The rules of all languages repeat within 200 as far as 1,000; some have a category for fractions. */
const samples = [...Array.from({ length: 201 }, (_, number) => number), 0.5, 1.5]

/**
 * The categories of the language that a plural must have and does not. A category is not missing where all its numbers have branches of their
 * own: in Arabic, `=2` does for `two`. `plurals` are the language’s categories as the toolkit states them.
 */
export function missingCategories({ type, categories, exact }: PluralUse, locale: LocaleCode, plurals?: readonly string[]): MissingCategories {
  const rules = new Intl.PluralRules(Intl.PluralRules.supportedLocalesOf(locale)[0] ?? 'en', { type })
  const numbers = Map.groupBy(samples, (number) => rules.select(number))
  const numbersOf = (category: string): number[] => numbers.get(category as Intl.LDMLPluralRule) ?? []
  const missing = categoriesOf(locale, type, plurals).filter((category) => !categories.includes(category))
  return {
    common: missing.filter((category) => numbersOf(category).some((number) => !exact.has(number))),
    rare: missing.filter((category) => numbersOf(category).length === 0),
  }
}

/** The plural or ordinal categories of a language, in CLDR’s order. */
export function categoriesOf(locale: LocaleCode, type: Intl.PluralRuleType, plurals?: readonly string[]): readonly string[] {
  const described = describeLocale(locale)
  if (type === 'cardinal') return plurals ?? described.plurals
  const rules = new Intl.PluralRules(Intl.PluralRules.supportedLocalesOf(locale)[0] ?? 'en', { type })
  return rules.resolvedOptions().pluralCategories
}

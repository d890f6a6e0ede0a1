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

/** Which samples fall into which category of a language: worked out once, as every message with a plural asks. */
const sampled = new Map<string, Map<string, number[]>>()

function numbersByCategory(locale: LocaleCode, type: Intl.PluralRuleType): Map<string, number[]> {
  const key = `${locale} ${type}`
  const known = sampled.get(key)
  if (known !== undefined) return known
  const rules = new Intl.PluralRules(Intl.PluralRules.supportedLocalesOf(locale)[0] ?? 'en', { type })
  const numbers = Map.groupBy(samples, (number): string => rules.select(number))
  sampled.set(key, numbers)
  return numbers
}

/**
 * The categories of the language that a plural must have and does not. A category is not missing where all its numbers have branches of their
 * own: in Arabic, `=2` does for `two`. `plurals` are the language’s categories as the toolkit states them.
 */
export function missingCategories({ type, categories, exact }: PluralUse, locale: LocaleCode, plurals?: readonly string[]): MissingCategories {
  const numbers = numbersByCategory(locale, type)
  const numbersOf = (category: string): number[] => numbers.get(category) ?? []
  const missing = categoriesOf(locale, type, plurals).filter((category) => !categories.includes(category))
  return {
    common: missing.filter((category) => numbersOf(category).some((number) => !exact.has(number))),
    rare: missing.filter((category) => numbersOf(category).length === 0),
  }
}

/** The plural or ordinal categories of a language, in CLDR’s order. */
export function categoriesOf(locale: LocaleCode, type: Intl.PluralRuleType, plurals?: readonly string[]): readonly string[] {
  if (type === 'cardinal') return plurals ?? describeLocale(locale).plurals
  const rules = new Intl.PluralRules(Intl.PluralRules.supportedLocalesOf(locale)[0] ?? 'en', { type })
  return rules.resolvedOptions().pluralCategories
}

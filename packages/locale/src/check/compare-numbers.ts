import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'

/** A number in a text. */
interface Numeral {
  written: string
  /** Its value where it has one, whatever signs a language writes it with: `1234.5`. */
  value: string
  /** The numbers that it is made of: `5` and `1` of 5.1. */
  parts: readonly string[]
}

/**
 * Numbers that the source has and the translation does not, and the other way round; how often does not matter, as “the twenty” may stand
 * for 20. Digits may be grouped in any way, and one language may write 5.1 where the other writes 5(1). `words` are the texts without what
 * belongs to marks (addresses, placeholders, code).
 */
export function compareNumbers(words: { source: string; found: string }, placeAt: () => Place): Diagnostic[] {
  const source = numeralsIn(words.source)
  const found = numeralsIn(words.found)
  if (source.length === found.length && source.every(({ value }, index) => value === found[index]?.value)) return []
  const missing = lacking(found, source)
  const added = lacking(source, found)
  return missing.length + added.length === 0 ? [] : [codes.translationNumbers.at(placeAt(), { missing, added })]
}

/** Those of the numbers that a text does not have, not even in parts; as they are written, each once. */
function lacking(text: readonly Numeral[], numerals: readonly Numeral[]): string[] {
  const known = new Set(text.flatMap(({ value, parts }) => [value, ...parts]))
  const lost = numerals.filter(({ value, parts }) => !known.has(value) && !(parts.length > 1 && parts.every((part) => known.has(part))))
  return [...new Set(lost.map(({ written }) => written))]
}

/** Whole numbers in groups of three, as 1,000 or 1 000, with what may follow a decimal sign; or digits with points or commas between, as 1.5 or 5.1.2. */
const numeral = /\d{1,3}(?:[.,\u066B\u066C\u00A0\u202F\u2009'’ ]\d{3}(?!\d))+(?:[.,\u066B]\d+)?|\d+(?:[.,\u066B]\d+)*/g

/** Arabic-Indic and Persian digits, which stand for the same numbers. */
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/g

function numeralsIn(text: string): Numeral[] {
  if (!/[\d\u0660-\u0669\u06F0-\u06F9]/.test(text)) return []
  const latin = text
    .replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    // As long as they were, so that offsets stay.
    .replace(/https?:\S+/g, (address) => ' '.repeat(address.length))
  return [...latin.matchAll(numeral)].map(({ 0: digits, index }) => {
    const parts = partsOf(digits)
    return { written: text.slice(index, index + digits.length), value: parts.join('.'), parts }
  })
}

function partsOf(digits: string): string[] {
  const [, whole = '', fraction] = digits.match(/^(\d{1,3}(?:\D\d{3}(?!\d))+)(?:\D(\d+))?$/) ?? []
  if (whole !== '') return [whole.replace(/\D/g, ''), ...(fraction === undefined ? [] : [fraction])]
  const parts = digits.split(/\D/)
  // Behind a decimal sign zeros count; in 2026-03-01 and 01.03.2026 they do not.
  return parts.length === 2 ? parts : parts.map((part) => part.replace(/^0+(?=\d)/, ''))
}

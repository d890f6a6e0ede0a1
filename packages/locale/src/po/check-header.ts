import { codes, type PlaceFinder } from '@ai-toolkit/diagnostics'
import type { Diagnostic, LocaleCode, Place } from '@ai-toolkit/model'
import { readHeaders } from './header.ts'
import { isSameLanguage } from './language-tag.ts'
import { findInQuoted } from './quoted.ts'
import { textOf } from './read-entry.ts'
import type { RawEntry } from './split-entries.ts'

/** What the header of a catalogue lacks or says wrongly, at its lines. */
export function checkHeader(header: RawEntry | undefined, locale: LocaleCode, { placeAt }: PlaceFinder): Diagnostic[] {
  if (header === undefined) return [codes.catalogueHeader.at(placeAt(0, 0), { missing: 'header' })]
  const text = textOf('msgstr', header)
  const strings = header.fields.get('msgstr')?.strings ?? []
  const headers = readHeaders(text)
  const placeOf = (name: string): Place => {
    const found = text.match(new RegExp(`^\\s*${name}\\s*:.*$`, 'im'))
    if (found?.index === undefined) return placeAt(header.start, header.end)
    const { start, end } = findInQuoted(strings, found.index, found.index + found[0].length)
    return placeAt(start, end)
  }
  return [
    ...checkCharset(headers.get('Content-Type'), () => placeOf('Content-Type')),
    ...checkLanguage(headers.get('Language'), locale, () => placeOf('Language')),
    ...checkPluralForms(headers.get('Plural-Forms'), locale, () => placeOf('Plural-Forms')),
  ]
}

function checkCharset(type: string | undefined, place: () => Place): Diagnostic[] {
  const charset = type?.match(/charset\s*=\s*["']?([^\s;"']+)/i)?.[1]
  if (charset === undefined) return [codes.catalogueHeader.at(place(), { missing: '`Content-Type` with a charset in its header' })]
  return /^utf-?8$/i.test(charset) ? [] : [codes.catalogueCharset.at(place(), { charset })]
}

function checkLanguage(language: string | undefined, locale: LocaleCode, place: () => Place): Diagnostic[] {
  if (language === undefined || language === '') return [codes.catalogueHeader.at(place(), { missing: '`Language` in its header' })]
  return isSameLanguage(language, locale) ? [] : [codes.catalogueLanguage.at(place(), { found: language, expected: locale })]
}

/** A catalogue need not have the field: nothing here uses it. */
function checkPluralForms(forms: string | undefined, locale: LocaleCode, place: () => Place): Diagnostic[] {
  const found = forms?.match(/nplurals\s*=\s*(\d+)/)?.[1]
  const expected = countForms(locale)
  if (found === undefined || expected.length === 0 || expected.includes(Number(found))) return []
  return [codes.cataloguePluralForms.at(place(), { found, expected: expected.join(' or ') })]
}

/**
 * How many forms whole numbers have. French, Spanish and others have one of their own for exact millions, which gettext’s formulas
 * leave out, so both counts are right. None where CLDR does not know the language.
 */
function countForms(locale: LocaleCode): readonly number[] {
  const known = forms.get(locale) ?? countFormsAnew(locale)
  forms.set(locale, known)
  return known
}

/** By language; there are few, with many catalogues each. */
const forms = new Map<LocaleCode, readonly number[]>()

function countFormsAnew(locale: LocaleCode): number[] {
  if (Intl.PluralRules.supportedLocalesOf(locale).length === 0) return []
  const rules = new Intl.PluralRules(locale)
  const common = new Set(Array.from({ length: 201 }, (_, number) => rules.select(number)))
  return [...new Set([common.size, new Set([...common, rules.select(1_000_000)]).size])]
}

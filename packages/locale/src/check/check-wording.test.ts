import { describe, expect, it } from 'vitest'
import { type CheckOptions, checkOne, codesOf, message, plain } from '../../test/check-one.ts'

const arabic: CheckOptions = { locale: 'ar' }

describe('the same numbers', () => {
  it.each<[string, string, CheckOptions?]>([
    ['After 1,234.5 km', 'Nach 1.234,5 km'],
    ['After 12,000 km', 'بعد ١٢٠٠٠ كم', arabic],
    ['After 12,000 km', 'Nach 12 000 km'],
    ['After 1,000,000 km', 'Après 1\u202f000\u202f000 km', { locale: 'fr' }],
    ['In 2024 100 wheels', 'Im Jahr 2024 waren es 100 Räder'],
    ['Article 5.1', 'Artikel 5(1)'],
    ['Article 5(1)', 'Artikel 5.1'],
    ['On 2026-03-01', 'Am 1. 3. 2026'],
    ['A gap of 1.5 mm', 'Ein Spalt von 1,5 mm'],
    ['A gap of **1.5** mm', 'Ein Spalt von **١٫٥** مم', arabic],
    ['The twenty, and again 20', 'Die 20'],
    ['See [this](https://example.org/2024) and :see[part 2]{to=guide#part-7}', '[Dies](https://example.org/2024), :see[Teil 2]{to=guide#part-7}'],
    ['A **wheel** *turns*', 'Ein **Rad**&#x20;*dreht*'],
    ['Step {step-2} of 3', 'Schritt {step-2} von 3', plain],
    ['{n, plural, one {1 of 2} other {#}}', '{n, plural, one {eines von zwei} other {#}}', message],
  ])('%s → %s', (source, translation, options) => {
    expect(checkOne(source, translation, options)).toMatchObject({ text: translation, findings: [] })
  })
})

const numbers: [string, string, string, CheckOptions?][] = [
  ['Between 1,000 and 500 km', 'Zwischen 1.000 und 50 km', 'the source has 500; the translation 50'],
  ['A gap of 1.5 mm', 'Ein Spalt von 15 mm', 'the source has 1.5; the translation 15'],
  ['A share of 0.33', 'Ein Anteil von 33', 'the source has 0.33'],
  ['Twice', 'Zweimal, 1.234,5 mal', 'the translation 1.234,5'],
  ['After 12,000 km', 'بعد ١٢٠٠ كم', 'the source has 12,000; the translation ١٢٠٠', arabic],
  ['A gap of 1.05 mm', 'Ein Spalt von 1,5 mm', 'the source has 1.05; the translation 1,5'],
]

it.each(numbers)('%s → %s', (source, translation, found, options) => {
  expect(checkOne(source, translation, options).findings).toEqual([`warning translation-numbers: Numbers differ: ${found}`])
})

describe('a copy', () => {
  it.each<[string, CheckOptions?]>([
    ['How a wheel is trued'],
    ['Turn **every** spoke of it'],
    // Whatever else could be said of it, it is to be translated.
    ['How the :term[rim]{id=rim} is trued here'],
    ['How a wheel is trued', plain],
    ['{count, plural, one {# question is still open} other {# questions are still open}}', message],
  ])('is found: %s', (text, options) => {
    expect(checkOne(text, text, options).codes).toEqual(['untranslated-copy'])
  })

  it.each<[string, CheckOptions?]>([
    ['Wheel'],
    ['Wheel house, Harbour Street'],
    ['[the wheel](https://example.org/how/a/wheel/is/trued)'],
    [':see[wheel]{to=guide#how-a-wheel-is-trued} `how a wheel is trued`'],
    ['{count, plural, one {# question} other {# questions}}', message],
    ['{first-part} of {second-part}', plain],
    ['A. Smith, “How a wheel is trued”, 2020', { kind: 'footnote' }],
    ['how it is called', { format: 'forms', kind: 'written forms' }],
  ])('is none: %s', (text, options) => {
    expect(checkOne(text, text, options).codes).toEqual([])
  })
})

const others: [what: string, source: string, translation: string, code: string, options?: CheckOptions][] = [
  ['is too long for a drawing', 'hub', 'die Nabe, um die sich alles dreht', 'translation-length', { format: 'plain', kind: 'words in a figure' }],
  ['ends with a space', 'A wheel', 'Ein Rad ', 'translation-space', plain],
  ['is a copy', 'How a wheel is trued', 'How a wheel is trued', 'untranslated-copy'],
  ['has other numbers', 'After 500 km', 'Nach 50 km', 'translation-numbers'],
]

it.each(others)('a translation to look at %s', (_what, source, translation, code, options) => {
  const found = checkOne(source, translation, options)
  expect(found).toMatchObject({ text: translation, codes: [code] })
  expect(found.diagnostics[0]?.severity).toBe('warning')
})

it('every code that names this file is brought about here', () => {
  expect(others.map(([, , , code]) => code).sort()).toEqual(codesOf('check-wording.test.ts'))
})

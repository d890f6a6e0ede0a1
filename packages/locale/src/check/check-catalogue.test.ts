import { describe, expect, it } from 'vitest'
import type { ReadCatalogue } from '../catalogue.ts'
import type { Unit, UnitFormat } from '../units/unit.ts'
import { checkCatalogue } from './check-catalogue.ts'

const terms = new Map([
  ['rim', ['Felge', 'Felgen']],
  ['matrix', ['مصفوفة الالتباس']],
])

/** What is found in one translation: the codes, and the text that would be shown. */
function check(source: string, translation: string, { format = 'markdown', kind = 'paragraph', locale = 'de', notes = [] }: Options = {}) {
  const unit: Unit = { id: 'u/1', format, kind, text: source }
  const entry = {
    unit: 'u/1',
    source,
    translation,
    stale: false,
    reviewed: true,
    notes,
    extracted: [],
    references: [],
    flags: [],
    obsolete: false,
  }
  const catalogue: ReadCatalogue = {
    locale,
    file: 'guide/locales/de.po',
    headers: new Map(),
    comments: [],
    entries: [entry],
    placeOf: (_unit, start = 0, end = start) => ({
      file: 'guide/locales/de.po',
      start: { line: 7, column: 9 + start },
      end: { line: 7, column: 9 + end },
    }),
  }
  const { usable, diagnostics } = checkCatalogue([unit], catalogue, { locale, terms })
  return {
    text: usable.get('u/1')?.text,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
    diagnostics,
  }
}

interface Options {
  format?: UnitFormat
  kind?: string
  locale?: string
  notes?: string[]
}

const plain: Options = { format: 'plain', kind: 'text' }
const message: Options = { format: 'message', kind: 'words of the interface' }

describe('a sound translation', () => {
  it.each<[string, string, Options?]>([
    ['See :see[wheels]{to=guide#wheels} and [this](https://example.org/).', '[Dies](https://example.org/) und :see[Räder]{to=guide#wheels}.'],
    ['A **round** wheel[^1]', 'Ein **rundes** Rad[^1]'],
    ['Every :term[rim]{id=rim}', 'Jede :term[Felge]{id=rim}'],
    ['Every :term[rim]{id=rim}', 'Der Rand der :term[Felgen]{id=rim}'],
    ['The :term[matrix]{id=matrix}', 'في :term[مصفوفات الالتباس]{id=matrix}', { locale: 'ar' }],
    ['The :term[matrix]{id=matrix}', ':term[ومصفوفة الالتباس]{id=matrix}', { locale: 'ar' }],
    ['After 1,234.5 km', 'Nach 1.234,5 km'],
    ['After 12,000 km', 'بعد ١٢٠٠٠ كم', { locale: 'ar' }],
    ['Wheel', 'Wheel'],
    ['Edition {edition}', 'Ausgabe {edition}', plain],
    ['a < b', 'a < b', plain],
    ['{count, plural, one {# question} other {# questions}}', '{count, plural, one {# Frage} other {# Fragen}}', message],
    ['{n, select, yes {a} other {b}}', '{n, select, yes {c} other {d}}', message],
    ['spokes; spoke', 'Speiche; Speichen; Speichenzahl', { format: 'forms', kind: 'written forms' }],
  ])('%s → %s', (source, translation, options) => {
    expect(check(source, translation, options)).toMatchObject({ text: translation, codes: [] })
  })
})

describe('a translation that cannot be shown', () => {
  it.each<[string, string, string, string, Options?]>([
    ['begins like a list', 'The year 2026.', '2026. war das Jahr', 'translation-block'],
    ['begins like a heading', 'Wheels', '# Räder', 'translation-block'],
    ['has two paragraphs', 'Wheels', 'Räder\n\nund mehr', 'translation-block'],
    ['leads elsewhere', 'See :see{to=guide#wheels}', 'Siehe :see{to=guide#wheel}', 'translation-targets'],
    ['has lost a link', 'See [this](https://example.org/)', 'Siehe dies', 'translation-targets'],
    ['has another address', 'See [this](https://example.org/)', 'Siehe [dies](https://example.com/)', 'translation-targets'],
    ['adds a footnote', 'A wheel', 'Ein Rad[^note]', 'translation-targets'],
    ['names another term', 'A :term[rim]{id=rim}', 'Eine :term[Felge]{id=hub}', 'translation-targets'],
    ['has other code', 'Say `true`', 'Sage `wahr`', 'translation-targets'],
    ['holds a script', 'A wheel', 'Ein Rad <script>alert(1)</script>', 'raw-html'],
    ['holds an override', 'A wheel', 'Ein \u202eRad', 'translation-characters'],
    ['holds a mark of direction', 'A wheel', 'عجلة\u200f', 'translation-characters', { locale: 'ar' }],
    ['holds a control character', 'A wheel', 'Ein\u0007 Rad', 'translation-characters', plain],
    ['names another value', 'Edition {edition}', 'Ausgabe {ausgabe}', 'translation-placeholders', plain],
    ['has an open brace', 'Part {number}', 'Teil {number', 'translation-message', message],
    ['has another argument', 'Part {number}', 'Teil {nummer}', 'translation-arguments', message],
    ['has other keys', '{n, select, yes {a} other {b}}', '{n, select, ja {a} other {b}}', 'translation-arguments', message],
    ['lacks a plural', '{n, plural, one {a} other {b}}', '{n, plural, one {a} other {b}}', 'translation-plurals', { ...message, locale: 'ar' }],
  ])('%s', (_what, source, translation, code, options) => {
    const found = check(source, translation, options)
    expect(found.text).toBeUndefined()
    expect(found.codes).toContain(code)
    expect(found.diagnostics[0]?.place).toMatchObject({ file: 'guide/locales/de.po', start: { line: 7 } })
  })
})

describe('a translation to look at', () => {
  it.each<[string, string, string, string, Options?]>([
    ['stresses nothing', 'A **round** wheel', 'Ein rundes Rad', 'translation-emphasis'],
    ['lost its bold beside punctuation', '**Note:** round', '**Hinweis:**rund', 'translation-lost-mark'],
    ['has another number', 'After 500 km', 'Nach 50 km', 'translation-numbers'],
    ['is a copy', 'How a wheel is trued', 'How a wheel is trued', 'untranslated-copy'],
    ['names the thing otherwise', 'A :term[rim]{id=rim}', 'Ein :term[Radkranz]{id=rim}', 'translation-term'],
    ['is too long for a drawing', 'hub', 'die Nabe, um die sich alles dreht', 'translation-length', { format: 'plain', kind: 'words in a figure' }],
    ['ends with a space', 'A wheel', 'Ein Rad ', 'translation-space', plain],
  ])('%s', (_what, source, translation, code, options) => {
    const found = check(source, translation, options)
    expect(found.text).toBe(translation)
    expect(found.codes).toContain(code)
    expect(found.diagnostics.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('shows both numbers', () => {
    expect(check('Between 1,000 and 500 km', 'Zwischen 1.000 und 50 km').messages).toEqual(['Numbers differ: the source has 500; the translation 50'])
  })
})

it('points at the very character', () => {
  const [finding] = check('A wheel', 'Ein \u202eRad').diagnostics
  expect(finding?.place).toEqual({ file: 'guide/locales/de.po', start: { line: 7, column: 13 }, end: { line: 7, column: 14 } })
})

it('is silent about a warning that a translator has accepted, and about no error', () => {
  const notes = ['accepted: translation-numbers, translation-targets']
  expect(check('After 500 km', 'Nach fünfhundert km', { notes }).codes).toEqual([])
  expect(check('See :see{to=guide}', 'Siehe dort', { notes }).codes).toEqual(['translation-targets'])
})

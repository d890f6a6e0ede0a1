import fc from 'fast-check'
import { po } from 'gettext-parser'
import { describe, expect, it } from 'vitest'
import { everyKind, sampleCatalogue, sampleEntry } from '../../test/sample-catalogue.ts'
import { hasTool, runTool } from '../../test/tools.ts'
import type { Catalogue, CatalogueEntry } from '../catalogue.ts'
import { readCatalogue } from './read-catalogue.ts'
import { writeCatalogue } from './write-catalogue.ts'

const full = sampleCatalogue(everyKind)

/** What a catalogue says, in the order in which it is written. */
function contentOf({ locale, headers, comments, entries }: Catalogue) {
  return { locale, headers: [...headers], comments, entries }
}

function readBack(text: string, locale = 'de') {
  const { value, diagnostics } = readCatalogue({ path: 'de.po', text }, locale)
  expect(diagnostics).toEqual([])
  return value
}

describe('writeCatalogue', () => {
  it('writes comments in the order of gettext, texts wrapped, obsolete entries last', () => {
    const [, second, third] = everyKind
    const gone = sampleEntry({ unit: 'b', source: 'B', translation: 'b', obsolete: true })
    const entries = [gone, { ...gone, unit: 'a', previous: 'A', stale: true }, second, third].filter((entry) => entry !== undefined)
    expect(writeCatalogue(sampleCatalogue(entries))).toBe(`# Wheels in German.
msgid ""
msgstr ""
"Project-Id-Version: wheels\\n"
"PO-Revision-Date:\\n"
"Last-Translator:\\n"
"Language-Team:\\n"
"Language: de\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

# not reviewed
# The old edition said “zentriert”.
#
# Ask the workshop.
#. paragraph
#. principle: care
#: guide/chapters/first.md
msgctxt "wheels/top/p1"
msgid ""
"A :term[true wheel]{id=true-wheel} turns without touching the brakes."
"[^gauge] How to set them stands in :see[]{to=guide#brakes}."
msgstr ""
"Ein :term[rundes Rad]{id=true-wheel} dreht sich, ohne die Bremsen zu "
"berühren.[^gauge] Wie man sie einstellt, steht in :see[]{to=guide#brakes}."

#: a.md b.md
#, fuzzy
#| msgid "Turn it."
msgctxt "wheels/look/p1"
msgid "Spin it."
msgstr "Drehen."

#, fuzzy
#~| msgid "A"
#~ msgctxt "a"
#~ msgid "B"
#~ msgstr "b"

#~ msgctxt "b"
#~ msgid "B"
#~ msgstr "b"
`)
  })

  it('adds the fields that tools ask for, and orders those that they bring', () => {
    const headers = new Map([
      ['X-Generator', 'Weblate 5'],
      ['Plural-Forms', 'nplurals=2; plural=n != 1;'],
      ['Content-Type', 'text/plain; charset=latin1'],
      ['Last-Translator', 'N. N. <n@example.org>'],
      ['A-Field', 'of our own'],
    ])
    const { headers: read } = readBack(writeCatalogue({ locale: 'pt-BR', headers, comments: [], entries: [] }), 'pt-BR')
    expect([...read.keys()]).toEqual([
      'Project-Id-Version',
      'PO-Revision-Date',
      'Last-Translator',
      'Language-Team',
      'Language',
      'MIME-Version',
      'Content-Type',
      'Content-Transfer-Encoding',
      'Plural-Forms',
      'A-Field',
      'X-Generator',
    ])
    expect(read.get('Language')).toBe('pt_BR')
    expect(read.get('Content-Type')).toBe('text/plain; charset=UTF-8')
  })
})

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.lorem({ mode: 'sentences' }),
  fc.constantFrom('\\', '"', '\n', '\r', '\t', 'a\nb', '#~ msgid "x"', '2026'),
)
/** As comments are read: one line, no white space around it. */
const line = text.map((value) => value.replace(/\s+/g, ' ').trim())
const word = fc.stringMatching(/^[a-z][a-z0-9/._-]{0,20}$/)
const entry: fc.Arbitrary<CatalogueEntry> = fc.record(
  {
    unit: text.filter((value) => value !== ''),
    source: text,
    translation: text,
    stale: fc.boolean(),
    previous: text,
    reviewed: fc.boolean(),
    notes: fc.array(line.filter((value) => value !== 'not reviewed')),
    extracted: fc.array(line),
    references: fc.array(word),
    flags: fc.uniqueArray(word.filter((value) => value !== 'fuzzy')),
    obsolete: fc.boolean(),
  },
  { requiredKeys: ['unit', 'source', 'translation', 'stale', 'reviewed', 'notes', 'extracted', 'references', 'flags', 'obsolete'] },
)
const catalogue = fc.uniqueArray(entry, { selector: ({ unit }) => unit, maxLength: 6 }).map((entries) => sampleCatalogue(sortEntries(entries)))

function sortEntries(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const obsolete = entries.filter((one) => one.obsolete).sort((a, b) => (a.unit < b.unit ? -1 : 1))
  return [...entries.filter((one) => !one.obsolete), ...obsolete]
}

describe('what is written is what is read', () => {
  it('for any content', () => {
    fc.assert(
      fc.property(catalogue, (made) => {
        const written = writeCatalogue(made)
        expect(contentOf(readBack(written))).toEqual(contentOf(made))
        expect(writeCatalogue(readBack(written))).toBe(written)
      }),
    )
  })

  it('and gettext-parser, a reader by others, reads the same', () => {
    fc.assert(
      fc.property(catalogue, ({ entries, ...rest }) => {
        const active = entries.filter(({ obsolete }) => !obsolete)
        const { translations } = po.parse(writeCatalogue({ ...rest, entries: active }))
        for (const { unit, source, translation } of active) expect(translations[unit]?.[source]?.msgstr).toEqual([translation])
      }),
    )
  })

  it('with Windows line ends too', () => {
    const written = writeCatalogue(full)
    expect(writeCatalogue(readBack(written.replaceAll('\n', '\r\n')))).toBe(written)
  })
})

const needs = '(needs gettext)'
const without = !hasTool('msgfmt')
const written = writeCatalogue(full)

describe.skipIf(without)(`translators’ tools ${needs}`, () => {
  it(`msgfmt finds nothing to complain of ${needs}`, () => {
    const run = runTool('sh', ['-c', 'msgfmt --check --statistics -o /dev/null de.po 2>&1'], { 'de.po': written })
    expect(run).toBe('4 translated messages, 1 fuzzy translation, 1 untranslated message.\n')
  })

  it.each(['--width=79', '--width=40', '--no-wrap', '--sort-output', '--add-location=file'])(`msgcat %s keeps everything ${needs}`, (option) => {
    const back = readBack(runTool('msgcat', [option, 'de.po'], { 'de.po': written }))
    const units = new Map(everyKind.map((one, index) => [one.unit, index]))
    const entries = [...back.entries].sort((a, b) => (units.get(a.unit) ?? 0) - (units.get(b.unit) ?? 0))
    expect(writeCatalogue({ ...back, entries })).toBe(written)
  })

  it(`msgcat changes no line of a catalogue whose lines break at spaces ${needs}`, () => {
    const plain = writeCatalogue(sampleCatalogue(everyKind.filter(({ flags, source }) => flags.length === 0 && !/[:\u0600-\u06ff]/.test(source))))
    // Whether a field of the header that is empty ends in a space is the one thing that gettext leaves as it finds it.
    expect(runTool('msgcat', ['de.po'], { 'de.po': plain })).toBe(plain)
  })

  it(`msgmerge with a template of the same units keeps everything ${needs}`, () => {
    const template = full.entries
      .filter(({ obsolete }) => !obsolete)
      .map((one) => ({ ...one, translation: '', stale: false, reviewed: true, notes: [] }))
    const pot = writeCatalogue({ ...full, entries: template.map(({ previous: _previous, ...one }) => one) })
    const merged = runTool('msgmerge', ['--quiet', '--previous', 'de.po', 'de.pot'], { 'de.po': written, 'de.pot': pot })
    expect(writeCatalogue(readBack(merged))).toBe(written)
  })

  it(`msgmerge with another template makes translations fuzzy or obsolete, and loses none ${needs}`, () => {
    const pot = writeCatalogue(sampleCatalogue([sampleEntry({ unit: 'title', source: 'The wheels', translation: '' })]))
    const { entries } = readBack(runTool('msgmerge', ['--quiet', '--previous', 'de.po', 'de.pot'], { 'de.po': written, 'de.pot': pot }))
    expect(entries[0]).toMatchObject({ unit: 'title', source: 'The wheels', translation: 'Räder', stale: true, previous: 'Wheels' })
    const translations = everyKind.map(({ translation }) => translation).filter((translation) => translation !== '')
    expect(entries.map(({ translation }) => translation)).toEqual(expect.arrayContaining(translations))
  })

  it(`a header that Weblate wrote over stays, in our order ${needs}`, () => {
    const fields = ['X-Generator: Weblate 5.9', 'Plural-Forms: nplurals=2; plural=n != 1;', 'PO-Revision-Date: 2026-03-01 10:00+0000']
    const changed = written.replace('"PO-Revision-Date:\\n"\n', fields.map((field) => `"${field}\\n"\n`).join(''))
    const back = readBack(runTool('msgcat', ['de.po'], { 'de.po': changed }))
    expect(back.headers.get('PO-Revision-Date')).toBe('2026-03-01 10:00+0000')
    expect([...readBack(writeCatalogue(back)).headers.keys()].slice(-2)).toEqual(['Plural-Forms', 'X-Generator'])
    expect(back.entries).toEqual(full.entries)
  })
})

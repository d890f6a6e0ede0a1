import { allCodes } from '@ai-toolkit/diagnostics'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from './read-catalogue.ts'

const header = ['msgid ""', 'msgstr ""', '"Language: de\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"', '']
const sound = ['msgctxt "title"', 'msgid "Wheels"', 'msgstr "Räder"', '']

function read(...lines: readonly string[]) {
  const { value, diagnostics } = readCatalogue({ path: 'de.po', text: lines.join('\n') }, 'de')
  const found = diagnostics.map(({ code, place }) => `${place.start.line}:${place.start.column} ${code}`)
  return { found, units: value.entries.map(({ unit }) => unit), value, diagnostics }
}

describe('readCatalogue', () => {
  it('reads every part of an entry', () => {
    const { value, found } = read(
      '# About this file',
      ...header,
      '# not reviewed',
      '#no space',
      '#  a note',
      '#. paragraph',
      '#: guide/a.md:3 guide/b.md',
      '#, fuzzy, no-wrap',
      '#| msgctxt "old"',
      '#| msgid ""',
      '#| "The old "',
      '#| "text"',
      'msgctxt "wheels/top/p1"',
      'msgid ""',
      '"The \\"new\\" "',
      '"text\\\\\\n"',
      'msgstr "Der\\tText \\x41\\101"',
    )
    expect(found).toEqual([])
    expect(value).toMatchObject({ comments: ['About this file'], locale: 'de', file: 'de.po' })
    expect([...value.headers.keys()]).toEqual(['Language', 'Content-Type'])
    expect(value.entries).toEqual([
      {
        unit: 'wheels/top/p1',
        source: 'The "new" text\\\n',
        translation: 'Der\tText AA',
        stale: true,
        previous: 'The old text',
        reviewed: false,
        notes: ['no space', 'a note'],
        extracted: ['paragraph'],
        references: ['guide/a.md:3', 'guide/b.md'],
        flags: ['no-wrap'],
        obsolete: false,
      },
    ])
  })

  it('reads obsolete entries, also one whose unit is in use with another text', () => {
    const { value, found } = read(
      ...header,
      ...sound,
      '# kept',
      '#, fuzzy',
      '#~| msgid "Older"',
      '#~ msgctxt "title"',
      '#~ msgid "Old"',
      '#~ msgstr "Alt"',
    )
    expect(found).toEqual([])
    expect(value.entries[1]).toMatchObject({
      unit: 'title',
      source: 'Old',
      translation: 'Alt',
      previous: 'Older',
      stale: true,
      notes: ['kept'],
      obsolete: true,
    })
    expect(value.placeOf('title').start.line).toBe(8)
  })

  it('reads Windows line ends, a byte order mark and entries without empty lines between them', () => {
    const { value, found } = read(`\uFEFF${[...header, ...sound.slice(0, 3), 'msgctxt "b"', 'msgid "B"', 'msgstr "b"'].join('\r\n')}`)
    expect(found).toEqual([])
    expect(value.entries.map(({ translation }) => translation)).toEqual(['Räder', 'b'])
  })

  it('knows where each part of a translation stands', () => {
    const { value } = read(...header, 'msgctxt "a"', 'msgid "A"', 'msgstr ""', '"one \\"two\\" "', '"three"')
    const shown = (start?: number, end?: number) => {
      const place = value.placeOf('a', start, end)
      return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
    }
    expect(shown()).toBe('9:2-10:7')
    expect(shown(4, 9)).toBe('9:6-9:13')
    expect(shown(4, 10)).toBe('9:6-9:14')
    expect(shown(10, 15)).toBe('10:2-10:7')
    expect(shown(15, 99)).toBe('10:7-10:7')
    expect(value.placeOf('no-such').start).toEqual({ line: 1, column: 1 })
  })
})

/** What is put behind the header and before a sound entry, and what is found of it; the sound entry is always read. */
const broken: Readonly<Record<string, { lines: string[]; found: string[]; units?: string[] }>> = {
  'a text that is not closed': { lines: ['msgctxt "a"', 'msgid "A"', 'msgstr "a'], found: ['8:1 catalogue-syntax'] },
  'a text over two lines': { lines: ['msgctxt "a"', 'msgid "A"', 'msgstr "a', 'b"'], found: ['8:1 catalogue-syntax'] },
  'a quotation mark inside': { lines: ['msgctxt "a"', 'msgid "A "b" c"', 'msgstr "a"'], found: ['7:1 catalogue-syntax'] },
  'an unknown escape': { lines: ['msgctxt "a"', 'msgid "A"', 'msgstr "C:\\Windows"'], found: ['8:1 catalogue-syntax'] },
  'an unknown keyword': { lines: ['msgctxt "a"', 'msgid "A"', 'msgsrt "a"'], found: ['8:1 catalogue-syntax'] },
  'a missing msgstr': { lines: ['msgctxt "a"', 'msgid "A"'], found: ['7:1 catalogue-syntax'] },
  'a missing msgid': { lines: ['msgctxt "a"', 'msgstr "A"'], found: ['7:1 catalogue-syntax'] },
  'a text without a keyword': { lines: ['', '"A"'], found: ['7:1 catalogue-syntax'] },
  'marks of a merge that was not finished': {
    lines: ['msgctxt "b"', 'msgid "B"', 'msgstr "b"', '', '<<<<<<< HEAD'],
    found: ['10:1 catalogue-syntax'],
    units: ['b'],
  },
  'an obsolete entry without end': { lines: ['#~ msgctxt "a"', '#~ msgid "A'], found: ['7:1 catalogue-syntax'] },
  'no msgctxt': { lines: ['msgid "A"', 'msgstr "a"'], found: ['6:1 entry-without-unit'] },
  'gettext’s plurals': { lines: ['msgctxt "a"', 'msgid "A"', 'msgid_plural "As"', 'msgstr[0] "a"', 'msgstr[1] "b"'], found: ['8:1 gettext-plural'] },
  'forms without msgid_plural': { lines: ['msgctxt "a"', 'msgid "A"', 'msgstr[0] "a"'], found: ['6:1 gettext-plural'] },
  'the same unit twice': {
    lines: ['msgctxt "b"', 'msgid "B"', 'msgstr "1"', 'msgctxt "b"', 'msgid "B2"', 'msgstr "2"'],
    found: ['9:1 duplicate-unit'],
    units: ['b'],
  },
}

describe('a broken entry costs itself and no other', () => {
  it.each(Object.entries(broken))('%s', (_name, { lines, found, units = [] }) => {
    for (const gap of [[''], []]) {
      const result = read(...header, ...lines, ...gap, ...sound)
      expect(result.found).toEqual(found)
      expect(result.units).toEqual([...units, 'title'])
    }
  })

  it('says of a hostile file no more than a person can read', () => {
    const { found, units } = read(...header, ...Array.from({ length: 9_000 }, () => '}{\n\n# x'), ...sound)
    expect(found).toHaveLength(50)
    expect(units).toEqual(['title'])
  })
})

const headers: Readonly<Record<string, { lines: string[]; found: string[] }>> = {
  'no header': { lines: [], found: ['1:1 catalogue-header'] },
  'another encoding': { lines: ['"Language: de\\n"', '"Content-Type: text/plain; charset=ISO-8859-1\\n"'], found: ['4:2 catalogue-charset'] },
  'no encoding': { lines: ['"Language: de\\n"'], found: ['1:1 catalogue-header'] },
  'no language': { lines: ['"Content-Type: text/plain; charset=UTF-8\\n"'], found: ['1:1 catalogue-header'] },
  'another language': { lines: ['"Content-Type: text/plain; charset=UTF-8\\n"', '"Language: da\\n"'], found: ['4:2 catalogue-language'] },
  'the language with its country': { lines: ['"Content-Type: text/plain; charset=utf8\\n"', '"Language: de_DE\\n"'], found: [] },
  'another count of plurals': { lines: [...header.slice(2, 4), '"Plural-Forms: nplurals=4; plural=0;\\n"'], found: ['5:2 catalogue-plural-forms'] },
  'the right count of plurals': { lines: [...header.slice(2, 4), '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"'], found: [] },
}

describe('the header', () => {
  it.each(Object.entries(headers))('%s', (_name, { lines, found }) => {
    const result = read(...(lines.length === 0 ? [] : ['msgid ""', 'msgstr ""', ...lines, '']), ...sound)
    expect(result.found).toEqual(found)
    expect(result.units).toEqual(['title'])
  })

  it.each([
    ['pt-BR', 'pt_BR', true],
    ['zh-Hans', 'zh_CN', true],
    ['sr-Latn', 'sr@latin', true],
    ['fr', 'fr_CA', false],
    ['fr', '?', false],
  ])('%s as %s', (locale, language, same) => {
    const text = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ${language}\\n"\n`
    expect(readCatalogue({ path: 'x.po', text }, locale).diagnostics).toHaveLength(same ? 0 : 1)
  })
})

it('every code that names this file is brought about here', () => {
  const here = [...allCodes.values()].filter(({ example }) => 'test' in example && example.test.endsWith('/po/read-catalogue.test.ts'))
  const shown = [...Object.values(broken), ...Object.values(headers)].flatMap(({ found }) => found.map((text) => text.split(' ')[1]))
  expect([...new Set(shown)].sort()).toEqual(here.map(({ code }) => code))
})

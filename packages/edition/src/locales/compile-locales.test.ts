import { join } from 'node:path'
import { type Edition, validators } from '@ai-toolkit/model'
import { readTree, type SourceTree } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { compileEdition } from '../compile-edition.ts'
import { compileLocales } from './compile-locales.ts'

const story = (await readTree(join(import.meta.dirname, '../../../../test/stories/base/content'))).value ?? new Map()
const source = compileEdition(story).value as Edition

function withFile(tree: SourceTree, path: string, text: string): SourceTree {
  return new Map([...tree, [path, { path, text, bytes: new TextEncoder().encode(text), digest: 'sha256:test' }] as const])
}

const header = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'

describe('compileLocales', () => {
  it('makes the languages that the toolkit lists, and no other', () => {
    expect(compileLocales(story, source).value?.map(({ locale }) => locale)).toEqual(['de'])
    expect(compileLocales(story, source, []).value).toEqual([])
    expect(compileLocales(story, source, ['en', 'fr']).value).toEqual([])
  })

  it('says what is wrong with a catalogue at its lines, and uses the rest of it', () => {
    const text = `${header}\nmsgctxt "title"\nmsgid "Workshop Guide"\nmsgstr "Werkstattbuch"\n\nmsgctxt "gone"\nmsgid "Gone"\nmsgstr "Weg"\n`
    const { value, diagnostics } = compileLocales(withFile(story, 'guide/locales/de.po', text), source)
    expect(value?.[0]?.resources[0]?.title).toBe('Werkstattbuch')
    expect(diagnostics.map(({ code, place }) => `${place.file}:${place.start.line} ${code}`)).toEqual(['guide/locales/de.po:12 unknown-unit'])
  })
})

describe.each([
  ['qps-ploc', 'ltr'],
  ['qps-plocm', 'rtl'],
])('the edition in %s, which is made for tests', (locale, direction) => {
  const { value, diagnostics } = compileLocales(story, source, [locale, locale])
  const [edition] = value ?? []

  it('is there once it is wanted, though the toolkit does not list it, and lists itself', () => {
    expect(diagnostics).toEqual([])
    expect(value).toHaveLength(1)
    expect(edition?.locales?.map((language) => [language.locale, language.direction])).toEqual([
      ['en', 'ltr'],
      ['de', 'ltr'],
      [locale, direction],
    ])
    expect(source.locales?.map((language) => language.locale)).toEqual(['en', 'de'])
  })

  it('is valid, whole and no draft', () => {
    expect(validators.edition(edition), JSON.stringify(validators.edition.errors)).toBe(true)
    expect([edition?.translation, ...(edition?.resources.map(({ translation }) => translation) ?? [])]).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ missing: 0, stale: 0, draft: false, untranslated: [] })),
    )
  })

  it('needs no file where the toolkit lists it', () => {
    const listing = story.get('toolkit.yaml')?.text?.replace('locales: [de]', `locales: [${locale}]`) ?? ''
    const tree = withFile(story, 'toolkit.yaml', listing)
    const compiled = compileEdition(tree)
    expect(compiled.diagnostics).toEqual([])
    expect(compileLocales(tree, compiled.value as Edition).value?.map((made) => made.locales?.length)).toEqual([2])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allCodes } from '@ai-toolkit/diagnostics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEntries } from '../../test/any-entries.ts'
import { everyKind } from '../../test/sample-catalogue.ts'
import { edit, importSample, sampleTarget, sampleXliff, unitsOf } from '../../test/sample-xliff.ts'
import { hasTool, runTool } from '../../test/tools.ts'
import { readCatalogue } from '../po/read-catalogue.ts'
import { writeCatalogue } from '../po/write-catalogue.ts'
import { readXliff } from './read-xliff.ts'
import { writeXliff } from './write-xliff.ts'

const sample = sampleXliff()

describe('export and import without a change', () => {
  it('gives the very catalogue back', () => {
    const target = sampleTarget()
    const { found, catalogue, results } = importSample(sample, target)
    expect(found).toEqual([])
    expect(catalogue).toBe(target.catalogue)
    expect(results).toEqual(target.units.map(({ id }) => ({ unit: id, result: 'unchanged' })))
  })

  it.each(['principles', 'roadmap'])('changes no byte of the toolkit’s own %s', (part) => {
    const text = readFileSync(join(import.meta.dirname, `../../../../content/${part}/locales/fr.po`), 'utf8')
    const { value: catalogue } = readCatalogue({ path: 'fr.po', text }, 'fr')
    const target = { catalogue, units: unitsOf(catalogue.entries), original: part, edition: '1.0.0', sourceLocale: 'en', locale: 'fr' }
    const { value } = readXliff({ path: 'a.xlf', text: writeXliff(target) }, target)
    expect(value && writeCatalogue(value.catalogue)).toBe(writeCatalogue(catalogue))
    expect(value?.results.length).toBe(target.units.length)
  })

  it('changes no byte for any content, also with Windows line ends', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const target = sampleTarget(entries)
        const text = writeXliff(target)
        for (const file of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
          const { found, catalogue } = importSample(file, target)
          expect(found).toEqual([])
          expect(catalogue && writeCatalogue(catalogue)).toBe(writeCatalogue(target.catalogue))
        }
      }),
    )
  })
})

const needs = '(needs xmllint)'
describe.skipIf(!hasTool('xmllint'))(`a file that another program has written anew ${needs}`, () => {
  it.each([['--c14n'], ['--format'], ['--encode', 'ascii'], ['--encode', 'utf-8', '--nocdata']])(`is as it was: %s ${needs}`, (...options) => {
    const text = sample.replace('<target>Drehen.</target>', '<target><![CDATA[Drehen.]]></target>')
    const { found, changed, results } = importSample(runTool('xmllint', [...options, 'a.xlf'], { 'a.xlf': text }))
    expect([found, changed, results?.length]).toEqual([[], [], 6])
  })
})

it('reads the elements of XLIFF by their namespace, whatever prefix a tool gives them', () => {
  const prefixed = sample
    .replace(/<(\/?)(?=[a-z])/g, '<$1xlf:')
    .replace('xmlns=', 'xmlns:xlf=')
    .replace('xmlns:toolkit=', 'xmlns:ns1=')
    .replace(/ toolkit:/g, ' ns1:')
  expect(importSample(prefixed)).toMatchObject({ found: [], changed: [] })
  expect(importSample(sample.replace('<segment', '<segment xmlns="urn:other"')).changed).toEqual(['title refused'])
})

it('brings any text whole into a catalogue that has none', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const empty = entries.map((entry) => ({ ...entry, translation: '', stale: false, reviewed: true, notes: [] }))
      const { found, catalogue } = importSample(sampleXliff(entries), sampleTarget(empty))
      expect(found).toEqual([])
      const texts = (list: readonly (typeof entries)[number][] = []) =>
        list.map(({ translation, stale }) => [translation, translation !== '' && stale])
      expect(texts(catalogue?.entries)).toEqual(texts(entries))
    }),
  )
})

describe('readXliff', () => {
  it('takes what is new, and only that', () => {
    const text = edit(
      edit(sample, '<source>Watch the **gap**.</source>', '<source>Watch the **gap**.</source><target>Der **Spalt**.</target>'),
      '<segment state="reviewed">\n        <source>Wheels</source>\n        <target>Räder</target>',
      '<segment state="translated">\n        <source>Wheels</source>\n        <target>Laufräder</target>',
    )
    const { found, changed, catalogue } = importSample(text)
    expect(found).toEqual([])
    expect(changed).toEqual(['title updated', 'wheels/look/p2 updated'])
    const before = sampleTarget()
    expect(catalogue?.headers).toEqual(before.catalogue.headers)
    expect(catalogue?.entries.find(({ unit }) => unit === 'title')).toMatchObject({ translation: 'Laufräder', reviewed: false })
    expect(catalogue?.entries.find(({ unit }) => unit === 'wheels/look/p2')).toMatchObject({
      translation: 'Der **Spalt**.',
      stale: false,
      reviewed: false,
    })
    const others = (list: readonly { unit: string; translation: string; notes: string[] }[] = []) =>
      list.filter(({ unit }) => !['title', 'wheels/look/p2'].includes(unit)).map(({ unit, translation, notes }) => ({ unit, translation, notes }))
    expect(others(catalogue?.entries)).toEqual(others(everyKind))
  })

  it('brings units into a catalogue that does not have them yet', () => {
    const target = { ...sampleTarget(), catalogue: { locale: 'de', headers: new Map(), comments: [], entries: [] } }
    const { found, catalogue } = importSample(sample, target)
    expect(found).toEqual([])
    expect(catalogue?.entries.map(({ unit }) => unit)).toEqual(target.units.map(({ id }) => id))
  })

  it.each([
    ['another version', 'version="2.0"', 'version="1.2"', '2:91 xliff-version'],
    ['no version', ' version="2.0"', '', '2:1 xliff-version'],
    ['another namespace', 'document:2.0"', 'document:2.2"', '2:8 xliff-version'],
    ['another source language', 'srcLang="en"', 'srcLang="fr"', '2:105 xliff-language'],
    ['another language', 'trgLang="de"', 'trgLang="da"', '2:118 xliff-language'],
    ['no language', ' trgLang="de"', '', '2:1 xliff-language'],
    ['a cut', '</xliff>\n', '', 'xliff-syntax'],
    ['an entity', '<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff', 'xliff-forbidden'],
  ])('takes nothing from a file with %s', (_name, part, replacement, expected) => {
    const { found, catalogue } = importSample(edit(sample, part, replacement))
    expect(catalogue).toBeUndefined()
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(expected)
  })

  it('takes nothing from another kind of file', () => {
    expect(importSample('<html/>').diagnostics[0]?.message).toBe('This is a file of `<html>`; XLIFF 2.0 or 2.1 was expected')
    expect(importSample(sample.replace('document:2.0', 'document:1.2').replace('version="2.0"', 'version="1.2"')).diagnostics[0]?.message).toContain(
      'XLIFF 1.2;',
    )
  })

  it('reads a later version that has the same elements, and a language that is named in full', () => {
    const { found, changed } = importSample(sample.replace('version="2.0"', 'version="2.1"').replace('trgLang="de"', 'trgLang="de-DE"'))
    expect([found, changed]).toEqual([[], []])
  })

  it.each([
    ['another part', 'original="guide"', 'original="workbook"', '3:20 xliff-original'],
    ['no part at all', ' original="guide"', '', '3:3 xliff-original'],
  ])('takes no unit of %s', (_name, part, replacement, expected) => {
    const { found, results, catalogue } = importSample(edit(sample, part, replacement))
    expect([found, results]).toEqual([[expected], []])
    expect(catalogue).toEqual(sampleTarget().catalogue)
  })

  it('says so where there is no file in a file', () => {
    expect(importSample(sample.replace(/ {2}<file[\s\S]*<\/file>\n/, '')).found).toEqual(['2:1 xliff-original'])
  })

  it('reads the right one of several parts', () => {
    const other = '<file id="x" original="workbook"><unit id="title"><segment><source>W</source><target>X</target></segment></unit></file>'
    const { found, results } = importSample(edit(sample, '  <file id="guide"', `  ${other}\n  <file id="guide"`))
    expect(found).toEqual(['3:16 xliff-original'])
    expect(results).toHaveLength(6)
  })

  it('tells of another edition, and goes by the texts', () => {
    const { diagnostics, changed } = importSample(edit(sample, 'toolkit:edition="1.0.0"', 'toolkit:edition="0.9.0"'))
    expect(diagnostics).toMatchObject([
      { code: 'xliff-edition', severity: 'warning', message: expect.stringContaining('edition 0.9.0; the toolkit is at 1.0.0') },
    ])
    expect(changed).toEqual([])
  })

  it('costs a unit with a fault, and no other', () => {
    const faulty = sample
      .replace('id="title"', 'id="titel"')
      .replace('<target>Drehen.</target>', '<target>Dreh <ph id="1"/>.</target>')
      .replace('id="wheels:look:p4"', 'id="wheels:look:p2"')
      .replace('<source>Watch the **gap**.</source>', '<source>Watch the **gap**.</source><target>Spalt</target>')
    const { found, results, entryOf } = importSample(faulty)
    expect(found.map((one) => one.split(' ')[1])).toEqual(['xliff-unknown-unit', 'xliff-inline', 'duplicate-unit'])
    expect(results?.map(({ unit, result }) => `${unit} ${result}`)).toEqual([
      'titel refused',
      'wheels/top/p1 unchanged',
      'wheels/look/p1 refused',
      'wheels/look/p2 updated',
      'wheels/look/p3 unchanged',
      'wheels/look/p2 refused',
    ])
    expect(results?.[0]?.reason).toBe('There is no unit “titel” in “guide”')
    expect(entryOf('wheels/look/p2')).toMatchObject({ translation: 'Spalt' })
    expect(entryOf('wheels/look/p1')).toMatchObject({ translation: 'Drehen.' })
  })

  it('finds units in groups, whatever else a tool has added', () => {
    const unit =
      '<unit id="wheels:look:p2"><g:x xmlns:g="urn:g"><g:unit id="title"/></g:x><segment><source>Watch the **gap**.</source><target>Spalt</target></segment></unit>'
    const text = sample.replace(/(<file[^>]*>)[\s\S]*<\/file>/, `$1<skeleton>x</skeleton><group id="a"><group id="b">${unit}</group></group></file>`)
    const { found, changed } = importSample(text)
    expect([found, changed]).toEqual([[], ['wheels/look/p2 updated']])
  })

  it('keeps ids apart that are names of what every object has', () => {
    const entries = ['__proto__', 'constructor', 'toString'].map((unit) => ({ ...(everyKind[0] ?? {}), unit })) as typeof everyKind
    expect(importSample(sampleXliff(entries), sampleTarget(entries)).changed).toEqual([])
  })

  it('has an example for each of its codes', () => {
    const codes = [...allCodes.values()].filter(({ code }) => code.startsWith('xliff-'))
    expect(codes).toHaveLength(14)
    for (const { example } of codes)
      expect('test' in example && readFileSync(join(import.meta.dirname, '../../../..', example.test), 'utf8')).toBeTruthy()
  })
})
